//! Entente: the workspace a Local Immigration Partnership runs on.

fn main() -> std::process::ExitCode {
    entente::cli::run()
}
