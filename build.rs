//! Turns the words of the house as a whole into typed functions.

fn main() {
    words::build("house");
}
