//! Tests that stand over the whole house: what must hold on every route, page, query and file.

mod access_matrix;
mod archive;
mod cast;
mod pages;
mod printed;
mod queries;
mod tidy;
