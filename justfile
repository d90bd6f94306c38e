# The daily commands. `just` alone lists them.

_default:
    @just --list --unsorted

# The demonstration, with one sign-in link per role
demo *args:
    cargo run -- demo {{ args }}

# Does it compile? The quickest answer
check:
    cargo check --workspace --all-targets

# The tests of one chapter, such as `just chapter governance`
chapter name *args:
    cargo nextest run --workspace --no-tests=pass -E 'package({{ name }})' {{ args }}

# Every test, on SQLite, after format and lints
quick:
    bin/test quick

# Everything, as on a fresh machine
test:
    bin/test

# The pages in a real browser
browser:
    bin/test browser

# Format everything
format:
    cargo fmt --all

# Lints, as strict as the whole run
lint:
    cargo clippy --workspace --all-targets -- -D warnings

# Licences and advisories of everything we build on (needs cargo-deny)
deny:
    cargo deny check

# What identifiers cost (see docs/adr/0004)
ids *url:
    python3 benches/ids/measure.py {{ url }}
