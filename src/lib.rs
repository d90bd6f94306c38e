//! Entente put together: the chapters in their order, the commands, the demonstration.

pub mod cli;
pub mod demo;
pub mod house;
