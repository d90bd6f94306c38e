//! Turns the shared words of the house into typed functions.

fn main() {
    words::build_in_kit();
}
