//! Which place serves which demand, when a place could serve several and serves one.
//!
//! A demand wants a number of places at least, a number to aim for, and bears a number at most. The allotment serves every
//! least before any aim and every aim before any room that is left, and within each the demands in the order given. It is a
//! maximum matching found by augmenting paths: a place already given is moved when that makes room for another, so that no
//! demand is short which a reassignment could serve without leaving an earlier one shorter. The same input gives the same
//! allotment.

/// How many places something wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// At least so many.
    pub least: usize,
    /// So many to aim for; what is below the least counts as the least.
    pub aim: usize,
    /// No more than so many, when there is a limit; what is below the aim counts as the aim.
    pub most: Option<usize>,
}

/// Which place serves which demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allotment {
    /// For each place, the demand it serves.
    pub serves: Vec<Option<usize>>,
    /// For each demand, how many places serve it.
    pub served: Vec<usize>,
    /// For each demand, how many places fit it that nothing has room for. A place is told once, at the first demand it fits.
    pub over: Vec<usize>,
}

/// Allots `places` places to the demands; `fits` says whether a place could serve a demand.
pub fn allot(places: usize, demands: &[Demand], fits: impl Fn(usize, usize) -> bool) -> Allotment {
    let mut search = Search { fits, slots: Vec::new(), holds: vec![None; places] };
    let aim = |it: &Demand| it.aim.max(it.least);
    let most = |it: &Demand| it.most.map_or(places, |most| most.max(aim(it)));
    let none = |_: &Demand| 0;
    let rounds: [(Bound<'_>, Bound<'_>); 3] = [(&none, &least), (&least, &aim), (&aim, &most)];
    for (from, to) in rounds {
        for (demand, it) in demands.iter().enumerate() {
            search.offer(demand, to(it).min(places).saturating_sub(from(it)));
        }
    }
    let serves: Vec<Option<usize>> = search.holds.iter().map(|held| held.and_then(|slot| search.slots.get(slot)).copied()).collect();
    let count = |demand| serves.iter().filter(|it| **it == Some(demand)).count();
    let served = (0..demands.len()).map(count).collect();
    let mut over = vec![0; demands.len()];
    for place in (0..places).filter(|place| serves[*place].is_none()) {
        if let Some(first) = (0..demands.len()).find(|demand| (search.fits)(place, *demand)) {
            over[first] += 1;
        }
    }
    Allotment { serves, served, over }
}

type Bound<'a> = &'a dyn Fn(&Demand) -> usize;

fn least(it: &Demand) -> usize {
    it.least
}

struct Search<F> {
    fits: F,
    /// For each slot that is served, the demand it belongs to.
    slots: Vec<usize>,
    /// For each place, the slot it serves.
    holds: Vec<Option<usize>>,
}

impl<F: Fn(usize, usize) -> bool> Search<F> {
    /// Tries to serve `more` slots of a demand; the first that cannot be served is the last tried.
    fn offer(&mut self, demand: usize, more: usize) {
        for _ in 0..more {
            self.slots.push(demand);
            let mut seen = vec![false; self.holds.len()];
            if !self.place(self.slots.len() - 1, &mut seen) {
                self.slots.pop();
                return;
            }
        }
    }

    /// Finds a place for a slot: a free one, or one whose own slot can move on.
    fn place(&mut self, slot: usize, seen: &mut [bool]) -> bool {
        let demand = self.slots[slot];
        for free in [true, false] {
            for place in 0..self.holds.len() {
                if seen[place] || self.holds[place].is_none() != free || !(self.fits)(place, demand) {
                    continue;
                }
                seen[place] = true;
                if self.holds[place].is_none_or(|other| self.place(other, seen)) {
                    self.holds[place] = Some(slot);
                    return true;
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn wants(least: usize, aim: usize, most: Option<usize>) -> Demand {
        Demand { least, aim, most }
    }

    #[test]
    fn a_place_that_serves_two_is_moved_where_it_is_missing() {
        let demands = [wants(1, 1, None), wants(1, 1, None)];
        let fits = [[true, true], [true, false]];
        let it = allot(2, &demands, |place, demand| fits[place][demand]);
        assert_eq!((it.serves, it.served, it.over), (vec![Some(1), Some(0)], vec![1, 1], vec![0, 0]));
    }

    #[test]
    fn every_least_goes_before_any_aim() {
        let it = allot(2, &[wants(1, 3, None), wants(1, 1, None)], |_, _| true);
        assert_eq!(it.served, [1, 1]);
    }

    #[test]
    fn what_nothing_has_room_for_is_over_at_the_first_it_fits() {
        let it = allot(3, &[wants(0, 1, Some(1)), wants(0, 0, Some(1))], |_, demand| demand == 0);
        assert_eq!((it.served, it.over), (vec![1, 0], vec![2, 0]));
        let nothing = allot(0, &[wants(2, 2, Some(2))], |_, _| true);
        assert_eq!((nothing.serves, nothing.served), (vec![], vec![0]));
        assert_eq!(allot(2, &[], |_, _| true).serves, [None, None]);
    }

    /// How much of each demand is served below its least, then below its aim, then below its most, by one choice.
    fn worth(counts: &[usize], demands: &[Demand]) -> Vec<usize> {
        let aim = |it: &Demand| it.aim.max(it.least);
        let bounds: [Bound<'_>; 3] = [&least, &aim, &|it: &Demand| it.most.unwrap_or(usize::MAX).max(it.aim).max(it.least)];
        bounds.iter().flat_map(|bound| counts.iter().zip(demands).map(|(count, it)| (*count).min(bound(it)))).collect()
    }

    /// The best of every choice there is.
    fn brute(fits: &[Vec<bool>], demands: &[Demand], counts: &mut [usize]) -> (Vec<usize>, usize, usize) {
        let Some((place, rest)) = fits.split_first() else {
            let lacking = demands.iter().zip(counts.iter()).map(|(it, count)| it.least.saturating_sub(*count)).sum();
            return (worth(counts, demands), lacking, counts.iter().sum());
        };
        let mut best = brute(rest, demands, counts);
        for demand in 0..demands.len() {
            let full = demands[demand].most.is_some_and(|most| counts[demand] >= most.max(demands[demand].aim).max(demands[demand].least));
            if place[demand] && !full {
                counts[demand] += 1;
                let other = brute(rest, demands, counts);
                counts[demand] -= 1;
                best = (best.0.max(other.0), best.1.min(other.1), best.2.max(other.2));
            }
        }
        best
    }

    fn demand() -> impl Strategy<Value = Demand> {
        (0_usize..4, 0_usize..4, prop::option::of(0_usize..5)).prop_map(|(least, aim, most)| Demand { least, aim, most })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]
        #[test]
        fn an_allotment_is_as_good_as_the_best_of_every_choice(
            demands in vec(demand(), 1..5), fits in vec(vec(prop::bool::weighted(0.45), 4), 0..9)
        ) {
            let it = allot(fits.len(), &demands, |place, demand| fits[place][demand]);
            let (best, lacking, used) = brute(&fits, &demands, &mut vec![0; demands.len()]);
            prop_assert_eq!(worth(&it.served, &demands), best);
            let short: usize = demands.iter().zip(&it.served).map(|(demand, served)| demand.least.saturating_sub(*served)).sum();
            prop_assert_eq!(short, lacking);
            prop_assert_eq!(it.served.iter().sum::<usize>(), used);
            for (place, demand) in it.serves.iter().enumerate() {
                prop_assert!(demand.is_none_or(|demand| fits[place][demand]));
            }
            let idle = (0..fits.len()).filter(|place| it.serves[*place].is_none() && fits[*place][..demands.len()].contains(&true)).count();
            prop_assert_eq!(it.over.iter().sum::<usize>(), idle);
            prop_assert_eq!(allot(fits.len(), &demands, |place, demand| fits[place][demand]), it);
        }
    }
}
