//! Tests that stand over the whole house: what must hold on every route, page, query and file.

mod access_matrix;
mod archive;
mod assistance;
mod at_rest;
mod attacks;
mod backup;
mod cast;
mod crash;
#[path = "../power/dice.rs"]
mod dice;
mod edit_forms;
mod joining;
mod logs;
mod national;
mod notices;
mod package;
mod pages;
mod printed;
mod queries;
mod read_back;
mod remembered;
mod running;
mod sent_back;
mod tidy;
