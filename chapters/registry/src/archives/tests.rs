//! Who takes an archive, through the router.

use access::standings::{CHAIR, COORDINATOR, SECRETARY};

use crate::testing::{house, in_partnership};

const TAKE: &str = "/en/p/riverside/about/archive";

#[test]
fn only_those_who_decide_over_the_partnership_take_its_archive() {
    let house = house();
    for standing in [SECRETARY, CHAIR] {
        assert_eq!(in_partnership(&house, "Jo", "riverside", standing).post(TAKE, &[]).status, 403);
    }
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).post(TAKE, &[]).status, 404);
    let taken = in_partnership(&house, "Claire", "riverside", COORDINATOR).post(TAKE, &[]);
    assert_eq!(taken.status, 200, "{}", taken.text());
    assert!(taken.bytes.starts_with(b"PK") && taken.bytes.windows(12).any(|part| part == b"archive.json"));
}

#[test]
fn what_is_too_large_for_one_download_is_said_and_not_begun() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let fields = [("title_en", "Large"), ("lang", "en"), ("visibility", "members")];
    assert_eq!(claire.upload("/en/p/riverside/documents", &fields, ("file", "a.csv", b"a,b\n1,2\n")).status, 303);
    house.given(|tx| tx.run(kit::sql!("UPDATE document SET size = 70000000"), kit::bind![]));
    let refused = claire.post(TAKE, &[]);
    assert!(refused.status == 409 && refused.says("entente export"), "{}", refused.text());
    let told: (i64,) = house.look(|tx| tx.one(kit::sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'archives.take'"), kit::bind![]));
    assert_eq!(told.0, 0);
}
