//! Turns the words of the chapter into typed functions.

fn main() {
    words::build("planning");
}
