//! Who is at the other end, when proxies stand between.
//!
//! What a proxy says of the client counts only when the proxy is one we were told to trust. Going
//! back from the connection, the client is the first machine that is not: whatever stands further
//! away in the headers, the client may have written itself.

use std::{
    net::{IpAddr, Ipv6Addr},
    str::FromStr,
};

use axum::http::HeaderMap;

/// A machine or a network of machines: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    first: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether this machine is in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.first, address.to_canonical()) {
            (IpAddr::V4(first), IpAddr::V4(address)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.bits)).unwrap_or(0);
                first.to_bits() & mask == address.to_bits() & mask
            }
            (IpAddr::V6(first), IpAddr::V6(address)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
                first.to_bits() & mask == address.to_bits() & mask
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("{text} is neither an address, such as 127.0.0.1, nor a network, such as 10.0.0.0/8");
        let (first, bits) = text.trim().split_once('/').map_or((text.trim(), None), |(first, bits)| (first, Some(bits)));
        let first: IpAddr = first.parse().map_err(|_| refused())?;
        let most = if first.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.parse().map_err(|_| refused()))?;
        if bits == 0 || bits > most { Err(refused()) } else { Ok(Self { first, bits }) }
    }
}

/// One machine, or for IPv6 the first 64 bits, which one household or office has for itself.
pub(super) fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// No proxy chain is longer.
const MOST_HOPS: usize = 20;

/// The client of a request that came over a connection from `peer`.
///
/// There are two ways to say it. A proxy that writes the one may pass on the other as the client wrote
/// it: where they do not agree neither is believed.
pub(super) fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let peer = peer.to_canonical();
    let by_list = values(headers, "x-forwarded-for").map(|hops| walk(peer, &hops, trusted));
    let by_standard = values(headers, "forwarded").map(|hops| {
        let hops: Vec<&str> = hops.iter().map(|hop| named(hop, "for").unwrap_or_default()).collect();
        walk(peer, &hops, trusted)
    });
    match (by_list, by_standard) {
        (Some(one), Some(other)) if one != other => peer,
        (Some(client), _) | (None, Some(client)) => client,
        (None, None) => peer,
    }
}

/// Whether a trusted proxy says that the client spoke to it without encryption.
pub(super) fn came_in_the_open(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> bool {
    let last = |name| values(headers, name).and_then(|hops| hops.first().copied());
    let says = last("x-forwarded-proto").or_else(|| last("forwarded").and_then(|hop| named(hop, "proto")));
    trusted.iter().any(|network| network.holds(peer)) && says.is_some_and(|says| says.eq_ignore_ascii_case("http"))
}

/// What stands in a header, the latest hop first; `None` where there is no such header.
fn values<'h>(headers: &'h HeaderMap, name: &str) -> Option<Vec<&'h str>> {
    let mut all: Vec<&str> =
        headers.get_all(name).iter().flat_map(|value| value.to_str().unwrap_or_default().split(',')).map(str::trim).collect();
    all.reverse();
    all.truncate(MOST_HOPS);
    (!all.is_empty()).then_some(all)
}

/// What a hop of the `Forwarded` header says under a name.
fn named<'h>(hop: &'h str, name: &str) -> Option<&'h str> {
    let pairs = hop.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim_matches('"')).next()
}

fn walk(peer: IpAddr, hops: &[&str], trusted: &[Network]) -> IpAddr {
    let mut at = peer;
    for hop in hops {
        if !trusted.iter().any(|network| network.holds(at)) {
            break;
        }
        match address(hop) {
            Some(before) => at = before.to_canonical(),
            None => break,
        }
    }
    at
}

/// An address as proxies write it: alone, with a port, in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim_matches('"');
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<std::net::SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn client_of(peer: &str, pairs: &[(&'static str, &'static str)], trusted: &[&str]) -> IpAddr {
        let trusted: Vec<Network> = trusted.iter().map(|text| text.parse().expect("a network")).collect();
        client(ip(peer), &headers(pairs), &trusted)
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        headers
    }

    const XFF: &str = "x-forwarded-for";

    #[test]
    fn nobody_is_believed_unless_trusted() {
        let lies = [(XFF, "192.0.2.1"), ("forwarded", "for=192.0.2.1")];
        assert_eq!(client_of("203.0.113.9", &lies, &[]), ip("203.0.113.9"));
        assert_eq!(client_of("127.0.0.1", &lies, &[]), ip("127.0.0.1"));
        assert_eq!(client_of("203.0.113.9", &lies, &["127.0.0.1"]), ip("203.0.113.9"));
    }

    #[test]
    fn the_client_is_the_last_hop_that_is_not_trusted() {
        let trusted = ["127.0.0.1", "10.0.0.0/8"];
        assert_eq!(client_of("127.0.0.1", &[(XFF, "203.0.113.9")], &trusted), ip("203.0.113.9"));
        let spoofed = [(XFF, "192.0.2.1, 203.0.113.9, 10.1.2.3")];
        assert_eq!(client_of("127.0.0.1", &spoofed, &trusted), ip("203.0.113.9"), "what stands before it, the client wrote");
        let in_two = [(XFF, "10.0.0.1, 127.0.0.1"), (XFF, "203.0.113.9")];
        assert_eq!(client_of("127.0.0.1", &in_two, &trusted), ip("203.0.113.9"), "a client may claim to be one of our proxies");
        assert_eq!(client_of("127.0.0.1", &[(XFF, "unknown")], &trusted), ip("127.0.0.1"));
        assert_eq!(client_of("127.0.0.1", &[(XFF, "10.0.0.7")], &trusted), ip("10.0.0.7"), "all of them ours");
    }

    #[test]
    fn the_standard_header_is_read_with_ports_brackets_and_quotes() {
        let trusted = ["::1"];
        let standard = [("forwarded", "for=192.0.2.1, For=\"[2001:db8::17]:4711\";proto=https;by=\"[::1]\"")];
        assert_eq!(client_of("::1", &standard, &trusted), ip("2001:db8::17"));
        assert_eq!(client_of("::1", &[(XFF, "203.0.113.9:5050")], &trusted), ip("203.0.113.9"));
        assert_eq!(client_of("::1", &[("forwarded", "for=_hidden")], &trusted), ip("::1"));
    }

    #[test]
    fn where_the_two_headers_disagree_neither_is_believed() {
        let both = [(XFF, "203.0.113.9"), ("forwarded", "for=192.0.2.1")];
        assert_eq!(client_of("127.0.0.1", &both, &["127.0.0.1"]), ip("127.0.0.1"));
        let same = [(XFF, "203.0.113.9"), ("forwarded", "for=203.0.113.9")];
        assert_eq!(client_of("127.0.0.1", &same, &["127.0.0.1"]), ip("203.0.113.9"));
    }

    #[test]
    fn only_a_trusted_proxy_can_say_that_the_client_came_in_the_open() {
        let (open, trusted) = (headers(&[("x-forwarded-proto", "https, http")]), ["127.0.0.1".parse().expect("a network")]);
        assert!(came_in_the_open(ip("127.0.0.1"), &open, &trusted));
        assert!(!came_in_the_open(ip("127.0.0.1"), &open, &[]));
        assert!(!came_in_the_open(ip("203.0.113.9"), &open, &trusted));
        let closed = headers(&[("x-forwarded-proto", "http, https")]);
        assert!(!came_in_the_open(ip("127.0.0.1"), &closed, &trusted));
        assert!(came_in_the_open(ip("127.0.0.1"), &headers(&[("forwarded", "for=192.0.2.1;proto=http")]), &trusted));
    }

    #[test]
    fn a_network_is_read_strictly_and_mapped_addresses_belong_to_it() {
        for wrong in ["", "10.0.0.0/33", "10.0.0.0/0", "::/0", "10.0.0.0/-1", "example.org", "10.0.0", "::1/129", "127.0.0.1/"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
        let network: Network = "10.0.0.0/8".parse().expect("a network");
        assert!(network.holds(ip("10.255.0.1")) && network.holds(ip("::ffff:10.0.0.1")));
        assert!(!network.holds(ip("11.0.0.1")) && !network.holds(ip("::1")));
        let wide: Network = "fd00::/8".parse().expect("a network");
        assert!(wide.holds(ip("fdab::1")) && !wide.holds(ip("fe80::1")) && !wide.holds(ip("10.0.0.1")));
    }

    #[test]
    fn a_household_has_the_last_64_bits_for_itself() {
        assert_eq!(household(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_ne!(household(ip("2001:db8:1:3::1")), ip("2001:db8:1:2::"));
        assert_eq!(household(ip("::ffff:192.0.2.7")), ip("192.0.2.7"));
    }
}
