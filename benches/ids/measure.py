#!/usr/bin/env python3
"""What an identifier costs: the same 1,000,000 rows with three kinds of key, on both engines.

    python3 benches/ids/measure.py [postgres://user:secret@host:port/database] > benches/ids/results.md

The rows look like activities of action plans: 1,000 plans of 1,000 activities each, an index that
serves the page of a plan, a title of ordinary length. SQLite runs as in production (WAL, FULL).
PostgreSQL is asked through psql. Times are processor time of the engine, which hardly changes when the
machine is busy: of this process for SQLite, of the server's process for PostgreSQL (so the server must
run on this machine, under Linux, and the account must be a superuser). Only the standard library is used.
"""

import os
import random
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import time

PLANS, EACH = 1_000, 1_000
LOOKUPS, PAGES, ROUNDS = 20_000, 1_000, 5
TITLE = "Atelier d'accueil des nouveaux arrivants dans le quartier, série {}"
BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"
START = 1_760_000_000_000  # milliseconds; each row is made 37 ms after the one before


def base32(at):
    number = (at << 80) | secrets.randbits(80)
    return "".join(BASE32[(number >> (5 * place)) & 31] for place in range(25, -1, -1))


def uuid7(at):
    number = (at << 80) | (7 << 76) | (secrets.randbits(12) << 64) | (2 << 62) | secrets.randbits(62)
    text = f"{number:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


class Counter:
    """64 bits: 41 of time, 22 that count, as one installation would make them."""

    def __init__(self):
        self.count = 0

    def __call__(self, at):
        self.count += 1
        return ((at - 1_700_000_000_000) << 22) | (self.count & 0x3FFFFF)


KINDS = [
    ("26 characters, base 32", "TEXT", lambda: base32),
    ("36 characters, UUIDv7", "TEXT", lambda: uuid7),
    ("64-bit integer", "BIGINT", Counter),
]


def rows(make):
    """Rows in the order of their making: plans are worked on side by side, as in life."""
    at = START
    plans = [make(START - PLANS + n) for n in range(PLANS)]
    for n in range(PLANS * EACH):
        at += 37
        plan = plans[(n * 7919) % PLANS]
        yield make(at), plan, TITLE.format(n), ("planned", "under way", "done")[n % 3], f"2026-{n % 12 + 1:02}-{n % 28 + 1:02}"


SCHEMA = """
CREATE TABLE activity (
    id {kind} NOT NULL PRIMARY KEY,
    plan {kind} NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    due TEXT NOT NULL
);
CREATE INDEX activity_by_plan ON activity (plan, due, id);
"""


def on_sqlite(kind, make, rowid=True):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "ids.db")
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA cache_size = -65536")
        # In SQLite only this spelling makes the key the row's own number.
        schema = SCHEMA.format(kind=kind).replace("id BIGINT NOT NULL PRIMARY KEY", "id INTEGER PRIMARY KEY")
        db.executescript(schema if rowid else schema.replace(");", ") WITHOUT ROWID;", 1))
        made = list(rows(make()))
        begun = time.process_time()
        for first in range(0, len(made), 1_000):
            db.execute("BEGIN IMMEDIATE")
            db.executemany("INSERT INTO activity VALUES (?, ?, ?, ?, ?)", made[first : first + 1_000])
            db.execute("COMMIT")
        insert = time.process_time() - begun
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = os.path.getsize(path)
        chosen = random.Random(1).sample(made, LOOKUPS)
        detail = each(chosen, lambda row: db.execute("SELECT * FROM activity WHERE id = ?", row[:1]).fetchone())
        page = each(
            chosen[:PAGES],
            lambda row: db.execute("SELECT * FROM activity WHERE plan = ? ORDER BY due, id LIMIT 50", row[1:2]).fetchall(),
        )
        db.close()
        return size, insert, detail, page


def each(chosen, ask):
    """Microseconds a question."""
    begun = time.process_time()
    for _ in range(ROUNDS):
        for row in chosen:
            if not ask(row):
                raise SystemExit("a row is missing")
    return (time.process_time() - begun) / len(chosen) / ROUNDS * 1e6


# Hundredths of a second that the server's process has used so far.
USED = """(SELECT CAST(part[14] AS BIGINT) + CAST(part[15] AS BIGINT)
           FROM string_to_array(pg_read_file('/proc/self/stat', 0, 1000), ' ') part)"""

TIMED = """
DO $$
DECLARE begun BIGINT := {used}; wanted RECORD; found RECORD; n INT;
BEGIN
  FOR n IN 1..{rounds} LOOP
    FOR wanted IN SELECT id, plan FROM chosen ORDER BY place LIMIT {count} LOOP
      {ask}
    END LOOP;
  END LOOP;
  INSERT INTO answer SELECT ({used} - begun) * 10000.0 / {count} / {rounds};
END $$;
"""
DETAIL = "SELECT * INTO STRICT found FROM activity WHERE id = wanted.id;"
PAGE = "FOR found IN SELECT * FROM activity WHERE plan = wanted.plan ORDER BY due, id LIMIT 50 LOOP END LOOP;"


def on_postgres(url, kind, make):
    def psql(text):
        command = ["psql", url, "-qAtX", "-v", "ON_ERROR_STOP=1"]
        run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if run.returncode:
            raise SystemExit(run.stderr)
        return run.stdout.split()

    made = list(rows(make()))
    psql("SET client_min_messages = warning; DROP TABLE IF EXISTS activity, chosen, answer;" + SCHEMA.format(kind=kind))
    copy = "COPY activity FROM STDIN;\n" + "".join("\t".join(map(str, row)) + "\n" for row in made) + "\\.\n"
    before, after = psql(f"SELECT {USED};\n{copy}SELECT {USED};")
    insert = (int(after) - int(before)) / 100
    chosen = random.Random(1).sample(made, LOOKUPS)
    listed = "".join(f"{place}\t{row[0]}\t{row[1]}\n" for place, row in enumerate(chosen))
    psql(f"CREATE TABLE chosen (place INT, id {kind}, plan {kind}); COPY chosen FROM STDIN;\n{listed}\\.\n")
    psql("VACUUM ANALYZE activity; ANALYZE chosen; CREATE TABLE answer (figure DOUBLE PRECISION);")
    size = int(psql("SELECT pg_total_relation_size('activity')")[0])
    figures = []
    for count, ask in ((LOOKUPS, DETAIL), (PAGES, PAGE)):
        psql("TRUNCATE answer;" + TIMED.format(count=count, ask=ask, used=USED, rounds=ROUNDS))
        figures.append(float(psql("SELECT figure FROM answer")[0]))
    psql("DROP TABLE activity, chosen, answer")
    return size, insert, *figures


def table(title, measured):
    print(f"\n## {title}\n")
    print("| key | file, MB | bytes a row | insert, s | detail, µs | page of 50, µs |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, (size, insert, detail, page) in measured:
        print(f"| {name} | {size / 1e6:.0f} | {size / PLANS / EACH:.0f} | {insert:.1f} | {detail:.1f} | {page:.0f} |", flush=True)


def main():
    print("# What an identifier costs\n")
    print(f"{PLANS * EACH:,} rows, made by `measure.py` beside this file. Times are processor time of the engine.")
    measured = [(name, on_sqlite(kind, make)) for name, kind, make in KINDS]
    name, kind, make = KINDS[0]
    measured.append((f"{name}, WITHOUT ROWID", on_sqlite(kind, make, rowid=False)))
    table(f"SQLite {sqlite3.sqlite_version}", measured)
    if len(sys.argv) > 1:
        version = subprocess.run(["psql", sys.argv[1], "-qAtXc", "SHOW server_version"], capture_output=True, text=True, check=True)
        table(
            f"PostgreSQL {version.stdout.split()[0]}",
            [(name, on_postgres(sys.argv[1], kind, make)) for name, kind, make in KINDS],
        )


main()
