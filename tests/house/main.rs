//! Tests that stand over the whole house.
