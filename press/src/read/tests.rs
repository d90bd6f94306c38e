//! Files as people bring them, and files nobody should open.

use std::io::{Cursor, Write};

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::{FileKind, sniff};

fn text_of(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.lines.iter().map(|line| (0..sheet.width()).map(|column| line.text(column)).collect()).collect()
}

fn csv(bytes: &[u8]) -> Sheet {
    sheet(bytes, "dossier/Partenaires 2026.csv").expect("read")
}

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
const BOOK: (&str, &[u8]) = ("xl/workbook.xml", b"<workbook/>");

fn fault(parts: &[(&str, &[u8])]) -> Option<ArchiveFault> {
    let mut all = vec![TYPES, BOOK];
    all.extend_from_slice(parts);
    office(&archive(&all)).err()
}

/// A workbook whose first sheet is this XML instead of what the library wrote.
fn tampered(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "a").expect("a cell");
    rewritten(&book.save_to_buffer().expect("a workbook"), part, change)
}

fn rewritten(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for place in 0..old.len() {
        let mut file = old.by_index(place).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut content = String::new();
        std::io::Read::read_to_string(&mut file, &mut content).expect("text");
        parts.push((name.clone(), if name == part { change(content) } else { content }));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    archive(&parts)
}

#[test]
fn every_separator_line_end_and_encoding_gives_the_same_sheet() {
    let plain = "nom;ville\r\n\"L’Été; l’hiver\";\"Sept-\"\"Îles\"\"\"\r\nœuvre;Montréal\r\n";
    let want = vec![vec!["nom", "ville"], vec!["L’Été; l’hiver", "Sept-\"Îles\""], vec!["œuvre", "Montréal"]];
    let utf16 = |big: bool| -> Vec<u8> {
        plain.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let windows = encoding_rs::WINDOWS_1252.encode(plain).0.into_owned();
    let files = [
        (plain.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", plain.as_bytes()].concat(), Encoding::Utf8),
        ([b"\xff\xfe".to_vec(), utf16(false)].concat(), Encoding::Utf16),
        ([b"\xfe\xff".to_vec(), utf16(true)].concat(), Encoding::Utf16),
        (utf16(false), Encoding::Utf16),
        (windows, Encoding::Windows1252),
        (plain.replace("\r\n", "\n").into_bytes(), Encoding::Utf8),
        (plain.replace("\r\n", "\r").into_bytes(), Encoding::Utf8),
        (format!("sep=;\n{plain}").into_bytes(), Encoding::Utf8),
    ];
    for (place, (bytes, encoding)) in files.iter().enumerate() {
        let sheet = csv(bytes);
        assert_eq!(text_of(&sheet), want, "file {place}");
        assert_eq!((sheet.encoding, sheet.separator), (Some(*encoding), Some(';')), "file {place}");
        assert_eq!(sniff(bytes), Some(FileKind::Csv), "file {place}");
    }
    assert_eq!(csv(plain.as_bytes()).name, "Partenaires 2026");
}

#[test]
fn the_separator_is_the_one_that_cuts_every_line_alike() {
    assert_eq!(csv("a,b\n1,2\n".as_bytes()).separator, Some(','));
    assert_eq!(csv("a\tb\n1,5\t2,5\n".as_bytes()).separator, Some('\t'));
    assert_eq!(csv("montant;taux\n1,5;2,5\n3,5;4,5\n".as_bytes()).separator, Some(';'));
    assert_eq!(text_of(&csv("Nom, prénom;Ville\nTremblay, Jo;Laval\nCher;Ici\n".as_bytes()))[1], ["Tremblay, Jo", "Laval"]);
    assert_eq!(text_of(&csv("une seule colonne\nligne\n".as_bytes())), [["une seule colonne"], ["ligne"]]);
}

#[test]
fn lines_keep_the_numbers_a_spreadsheet_shows() {
    let sheet = csv(b"a;b\n\n;\nx; y \n");
    assert_eq!(sheet.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(sheet.lines[1].address(1), "B4");
    assert_eq!((sheet.lines[1].text(1), sheet.lines[1].text(7)), ("y", ""));
    assert_eq!(
        (address(0, 1), address(25, 2), address(26, 3), address(701, 4), address(702, 5)),
        ("A1".into(), "Z2".into(), "AA3".into(), "ZZ4".into(), "AAA5".into())
    );
}

#[test]
fn a_workbook_gives_texts_numbers_days_and_what_formulas_gave() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("À propos").expect("named").write_string(0, 0, "Un titre seul").expect("written");
    let sheet = book.add_worksheet().set_name("Membres").expect("named");
    let day = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write_string(0, 0, " Nom ").expect("written");
    sheet.write_string(0, 1, "=1+1").expect("written");
    sheet.write_number(2, 0, 0.1 + 0.2).expect("written");
    sheet.write_number(2, 1, 6_135_550_199_f64).expect("written");
    sheet.write_datetime_with_format(2, 2, ExcelDateTime::from_ymd(2026, 11, 12).expect("a day"), &day).expect("written");
    sheet
        .write_datetime_with_format(2, 3, ExcelDateTime::from_ymd(2026, 11, 12).and_then(|d| d.and_hms(18, 30, 0)).expect("a day"), &day)
        .expect("written");
    sheet.write_formula(2, 4, Formula::new("=SUM(A3:B3)").set_result("42")).expect("written");
    sheet.write_boolean(2, 5, true).expect("written");
    let bytes = book.save_to_buffer().expect("a workbook");
    assert_eq!(sniff(&bytes), Some(FileKind::Xlsx));
    assert_eq!(sheets(&bytes, "x").expect("read").len(), 2);
    let read = super::sheet(&bytes, "x.xlsx").expect("read");
    assert_eq!(read.name, "Membres");
    assert_eq!(text_of(&read)[0][..2], ["Nom", "=1+1"]);
    assert_eq!(text_of(&read)[1], ["0.3", "6135550199", "2026-11-12", "2026-11-12T18:30:00", "42", "true"]);
    let line = &read.lines[1];
    assert_eq!((line.number, line.entry(0).nature, line.entry(3).nature), (3, Nature::Number, Nature::Date));
    assert_eq!((0..6).map(|column| line.entry(column).formula).collect::<Vec<_>>(), [false, false, false, false, true, false]);
    assert!(!read.lines[0].entry(1).formula);
}

#[test]
fn a_file_that_is_too_large_or_no_table_is_refused_with_its_own_reason() {
    let refused = |bytes: &[u8]| sheet(bytes, "x").expect_err("refused");
    assert_eq!(refused(b""), ReadError::Empty);
    assert_eq!(refused(b" ;; \n"), ReadError::Empty);
    assert_eq!(refused(&vec![b'a'; LARGEST_FILE + 1]), ReadError::TooBig { bytes: LARGEST_FILE + 1 });
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ReadError::OldOrLocked);
    assert_eq!(refused(b"<html><table>"), ReadError::NotASheet);
    assert_eq!(refused(b"a,b\x00\x01\x02"), ReadError::NotASheet);
    assert_eq!(refused("a;b\n\n\"c;d\n".as_bytes()), ReadError::OpenQuote { line: 3 });
    assert_eq!(refused("a\n".repeat(MOST_LINES + 1).as_bytes()), ReadError::TooManyLines { sheet: "x".into() });
    assert_eq!(refused("1,".repeat(MOST_COLUMNS + 1).as_bytes()), ReadError::TooManyColumns { address: "GS1".into() });
    assert_eq!(refused(&archive(&[TYPES, BOOK])), ReadError::Broken);
    assert_eq!(refused(&archive(&[TYPES, ("word/document.xml", b"<document/>")])), ReadError::NotASheet);
}

#[test]
fn a_sheet_that_would_fill_the_memory_is_refused() {
    let line = vec!["1"; 100].join(",");
    let lines = |many: usize| format!("{line}\n").repeat(many);
    assert_eq!(csv(lines(MOST_CELLS / 100).as_bytes()).lines.len(), MOST_CELLS / 100);
    assert_eq!(sheet(lines(MOST_CELLS / 100 + 1).as_bytes(), "x"), Err(ReadError::TooManyCells));
}

#[test]
fn what_is_just_within_the_limits_is_read() {
    assert_eq!(csv("a\n".repeat(MOST_LINES).as_bytes()).lines.len(), MOST_LINES);
    assert_eq!(csv(format!("{}\n", "1,".repeat(MOST_COLUMNS)).as_bytes()).width(), MOST_COLUMNS);
    assert_eq!(csv(",".repeat(1_000_000).replacen(',', "a,", 1).as_bytes()).width(), 1);
}

#[test]
fn a_cell_far_away_costs_nothing_and_is_refused() {
    let far = |address: &'static str| tampered("xl/worksheets/sheet1.xml", move |xml| xml.replace("r=\"A1\"", &format!("r=\"{address}\"")));
    assert_eq!(sheet(&far("XFD1048576"), "x"), Err(ReadError::TooManyLines { sheet: "Sheet1".into() }));
    assert_eq!(sheet(&far("GS1"), "x"), Err(ReadError::TooManyColumns { address: "GS1".into() }));
    assert_eq!(sheet(&far("AAAAAAAAAAAAAAAAA1"), "x"), Err(ReadError::Broken));
    assert_eq!(sheet(&far("A20000"), "x").expect("read").lines[0].number, 20_000);
}

#[test]
fn one_long_text_shown_in_many_cells_is_counted_each_time() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for line in 0..2_000 {
        sheet.write_string(line, 0, "x".repeat(32_000)).expect("written");
    }
    assert_eq!(super::sheet(&book.save_to_buffer().expect("a workbook"), "x"), Err(ReadError::TooMuchText));
}

#[test]
fn a_count_that_asks_for_gigabytes_is_refused_before_room_is_made() {
    for count in ["99999999999", " 2000000 "] {
        let bytes = tampered("xl/sharedStrings.xml", |xml| {
            assert!(xml.contains("uniqueCount=\"1\""));
            xml.replace("uniqueCount=\"1\"", &format!("uniqueCount = '{count}'"))
        });
        assert_eq!(sheet(&bytes, "x"), Err(ReadError::Archive(ArchiveFault::TooLarge)), "{count}");
    }
}

#[test]
fn archives_that_unpack_to_too_much_are_refused() {
    let zeros = vec![0; 60 * 1024 * 1024];
    assert_eq!(fault(&[("xl/big.bin", &zeros)]), Some(ArchiveFault::TooLarge));
    assert_eq!(fault(&[("xl/ratio.bin", &zeros[..2 * 1024 * 1024])]), Some(ArchiveFault::TooLarge), "two megabytes of zeros");
    let names: Vec<String> = (0..3_000).map(|place| format!("xl/{place}.bin")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(fault(&many), Some(ArchiveFault::TooManyParts));
    assert_eq!(fault(&[("xl/inner.xlsx", &archive(&[TYPES]))]), Some(ArchiveFault::Nested));
    let mut cut = archive(&[TYPES, BOOK]);
    cut.truncate(cut.len() - 30);
    assert_eq!(office(&cut), Err(ArchiveFault::Broken));
}

#[test]
fn a_part_that_lies_about_its_size_is_refused() {
    let mut bytes = archive(&[TYPES, BOOK, ("xl/z.bin", &vec![0; 3_000_000])]);
    let size = 3_000_000_u32.to_le_bytes();
    let places: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(place, _)| place).collect();
    assert!(places.len() >= 2, "in the local header and in the directory");
    for place in places {
        bytes[place..place + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(office(&bytes).is_err());
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../../etc/cron.d/x",
        "/etc/passwd",
        "xl\\..\\x",
        "C:/x",
        "xl/CON",
        "xl/con.txt",
        "xl/x.",
        "xl//x",
        "xl/./x",
        "xl/a\u{202e}b\n",
        "XL/workbook.xml",
    ] {
        assert_eq!(fault(&[(name, b"x")]), Some(ArchiveFault::Names), "{name}");
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [TYPES, BOOK] {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.add_symlink("xl/link", "/etc/passwd", SimpleFileOptions::default()).expect("a link");
    assert_eq!(office(&writer.finish().expect("an archive").into_inner()), Err(ArchiveFault::Names));
}

#[test]
fn programs_declarations_and_the_world_outside_are_refused_but_not_a_link_to_click() {
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id='r1' Type='http://schemas.example/{kind}' Target='{target}' TargetMode='External'/></Relationships>"
        )
    };
    let refused = |kind: &str, target: &str| fault(&[("xl/_rels/a.xml.rels", link(kind, target).as_bytes())]);
    assert_eq!(refused("hyperlink", "mailto:a@exemple.ca"), None);
    assert_eq!(refused("hyperlink", "https://exemple.ca/?a=1&amp;b=2"), None);
    assert_eq!(refused("hyperlink", "file:///etc/passwd"), Some(ArchiveFault::Outside));
    assert_eq!(refused("hyperlink", "&#102;ile:///etc/passwd"), Some(ArchiveFault::Outside));
    assert_eq!(refused("image", "https://exemple.ca/x.png"), Some(ArchiveFault::Outside));
    assert_eq!(refused("externalLinkPath", "autre.xlsx"), Some(ArchiveFault::Outside));
    assert_eq!(fault(&[("xl/vbaProject.bin", b"x")]), Some(ArchiveFault::Macros));
    assert_eq!(
        fault(&[("xl/a.xml", b"<a ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>")]),
        Some(ArchiveFault::Macros)
    );
    assert_eq!(fault(&[("xl/a.xml", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>")]), Some(ArchiveFault::Declarations));
    assert_eq!(fault(&[("xl/a.xml", b"<?xml version='1.0' encoding='utf-7'?><a/>")]), Some(ArchiveFault::Declarations));
    assert_eq!(fault(&[("xl/a.xml", b"\xff\xfe<\0a\0/\0>\0")]), Some(ArchiveFault::Declarations));
    let utf16: Vec<u8> = "\u{feff}<?xml version='1.0' encoding='utf-16'?><a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fault(&[("customXml/item1.xml", &utf16)]), None, "a program's own note");
    assert_eq!(fault(&[("xl/sharedStrings.xml", &utf16)]), Some(ArchiveFault::Declarations));
    assert_eq!(fault(&[("xl/a.xml", b"<a>which encoding is this?</a>")]), None);
    assert_eq!(fault(&[]), None);
}

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    let faults = [
        ArchiveFault::Broken,
        ArchiveFault::TooManyParts,
        ArchiveFault::TooLarge,
        ArchiveFault::Nested,
        ArchiveFault::Names,
        ArchiveFault::Locked,
        ArchiveFault::Macros,
        ArchiveFault::Outside,
        ArchiveFault::Declarations,
        ArchiveFault::Neither,
    ];
    let mut all: Vec<ReadError> = faults.into_iter().map(ReadError::Archive).collect();
    all.extend([
        ReadError::Empty,
        ReadError::TooBig { bytes: LARGEST_FILE + 1 },
        ReadError::NotASheet,
        ReadError::OldOrLocked,
        ReadError::Broken,
        ReadError::TooManyLines { sheet: "A".into() },
        ReadError::TooManyColumns { address: "GS1".into() },
        ReadError::TooMuchText,
        ReadError::TooManyCells,
        ReadError::OpenQuote { line: 3 },
    ]);
    for error in all {
        let (english, french) = (error.sentence("en-CA"), error.sentence("fr-CA"));
        assert!(english.ends_with('.') && french.ends_with('.') && english != french, "{english} {french}");
        assert!(![" :", " ;", " !", " ?", "« ", " »", "'"].iter().any(|wrong| french.contains(wrong)), "{french}");
    }
    assert_eq!(
        ReadError::TooManyCells.sentence("fr"),
        "Ce fichier remplit plus de 500\u{a0}000 cellules. Divisez-le en plusieurs fichiers."
    );
    assert_eq!(
        ReadError::TooBig { bytes: LARGEST_FILE + 1 }.sentence("fr"),
        "Ce fichier fait 21 Mo\u{a0}; le maximum est de 20 Mo. Divisez-le ou retirez-en les images."
    );
}

#[test]
fn what_the_workbook_writer_writes_is_read_back() {
    let mut table = crate::Table::new("Membres", vec![crate::Column::text("nom"), crate::Column::new("jour", crate::Kind::Date)]);
    table.rows.push(vec!["=cmd|' /C calc'!A0".into(), crate::Cell::Date(Date::constant(2026, 11, 12))]);
    let about = crate::xlsx::About { title: "t", date: Date::constant(2026, 11, 16), lang: "fr" };
    let read = sheet(&crate::xlsx::bytes(&about, &[table]).expect("written"), "x").expect("read");
    assert_eq!(text_of(&read), [["nom", "jour"], ["=cmd|' /C calc'!A0", "2026-11-12"]]);
}

mod any {
    //! Whatever comes, an answer.

    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::{address, sheet};
    use crate::{Cell, Column, Table, sniff, xlsx};

    static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut table = Table::new("t", vec![Column::text("a"), Column::text("b")]);
        table.rows = (0..30).map(|line| vec![Cell::Number(line), format!("x{line}").into()]).collect();
        let about = xlsx::About { title: "t", date: jiff::civil::Date::constant(2026, 1, 1), lang: "en" };
        xlsx::bytes(&about, &[table]).expect("written")
    });

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), start in 0_usize..6) {
            let starts: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xfe", b"%PDF-1.7"];
            let bytes = [starts[start], &bytes].concat();
            let _ = (sheet(&bytes, "x"), sniff(&bytes));
        }

        #[test]
        fn a_damaged_workbook_is_read_or_refused(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
            let mut bytes = BOOK.clone();
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            let _ = (sheet(&bytes, "x"), sniff(&bytes));
        }

        #[test]
        fn any_table_that_is_written_with_quotes_is_read_back(
            cells in proptest::collection::vec(proptest::collection::vec("[ -~é«\n\r\t\u{a0}]{0,8}", 3), 1..6),
            separator in prop::sample::select(vec![',', ';', '\t']),
        ) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let lines: Vec<String> = cells.iter().map(|line| line.iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string())).collect();
            let text = format!("\"a\"{separator}\"b\"{separator}\"c\"\r\n{}", lines.join("\r\n"));
            let read = sheet(text.as_bytes(), "x").expect("read");
            prop_assert_eq!(read.separator, Some(separator));
            for line in read.lines.iter().skip(1) {
                for (column, cell) in cells[line.number - 2].iter().enumerate() {
                    prop_assert_eq!(line.text(column), cell.trim());
                }
            }
            let filled = cells.iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty())).count();
            prop_assert_eq!(read.lines.len(), filled + 1);
        }

        #[test]
        fn addresses_differ(one in 0_usize..20_000, other in 0_usize..20_000) {
            prop_assert_eq!(address(one, 1) == address(other, 1), one == other);
        }
    }
}

mod kinds {
    //! What an uploaded file is.

    use super::{BOOK, TYPES, archive};
    use crate::{FileKind, sniff};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend(b"\x08\x02\0\0\0crc.\0\0\0\x03IDATabccrc.\0\0\0\0IENDcrc.");
        bytes
    }

    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\xff\xda\0\x02scan\xff\xd9";
    const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";

    #[test]
    fn each_kind_is_known_by_its_content() {
        assert_eq!(sniff(PDF), Some(FileKind::Pdf));
        assert_eq!(sniff(&png(16, 16)), Some(FileKind::Png));
        assert_eq!(sniff(JPEG), Some(FileKind::Jpeg));
        assert_eq!(sniff(&archive(&[TYPES, BOOK])), Some(FileKind::Xlsx));
        assert_eq!(sniff(&archive(&[TYPES, ("word/document.xml", b"<d/>")])), Some(FileKind::Docx));
        assert_eq!(sniff("nom;ville\n".as_bytes()), Some(FileKind::Csv));
        assert_eq!(FileKind::ALL.map(FileKind::extension), ["pdf", "docx", "xlsx", "csv", "png", "jpg"]);
    }

    #[test]
    fn a_file_that_is_something_else_under_a_good_name_is_refused() {
        let svg = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
        let behind = [png(16, 16), b"<script>".to_vec()].concat();
        let before = [b"GIF89a/*".as_slice(), PDF].concat();
        let zip_behind_a_stub = [b"#!/bin/sh\n".to_vec(), archive(&[TYPES, BOOK])].concat();
        let macros = archive(&[TYPES, BOOK, ("xl/vbaProject.bin", b"x")]);
        let refused: [&[u8]; 16] = [
            b"",
            b"<!doctype html><script>",
            b"\xef\xbb\xbf \n<html>",
            svg,
            b"GIF89a\x01\0\x01\0",
            b"%PDF-1.7\n<html>",
            b"%!PS-Adobe",
            b"MZ\x90\0\x03",
            b"\x7fELF\x02\x01\x01\0",
            &behind,
            &before,
            &zip_behind_a_stub,
            &macros,
            &archive(&[("a.txt", b"x")]),
            &JPEG[..20],
            &png(50_000, 50_000),
        ];
        for bytes in refused {
            assert_eq!(sniff(bytes), None, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
        }
        for length in 3..JPEG.len() {
            assert_eq!(sniff(&JPEG[..length]), None, "a picture cut at {length}");
        }
    }
}
