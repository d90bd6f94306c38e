//! How long something lasts, when some of it still goes on: the estimator of Kaplan and Meier.
//!
//! Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
//! Statistical Association 53 (1958), pages 457 to 481. The standard error is that of M. Greenwood (1926).

/// One thing that was watched: for how long, in whole units of time, and whether it ended then or was still going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// How long it lasted, or has lasted so far.
    pub length: u32,
    /// Whether it ended after that time. What still goes on counts among those at risk up to its length, and not after.
    pub has_ended: bool,
}

/// What is known after a length at which something ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The length.
    pub at: u32,
    /// How many had lasted that long, those that ended then included.
    pub at_risk: u32,
    /// How many ended then.
    pub ended: u32,
    /// The estimated share, 0 to 1, that lasts longer.
    pub lasting: f64,
    /// Greenwood's standard error of that share; 0 where nothing is left.
    pub error: f64,
}

/// The curve, one step for each length at which something ended, in their order. Nothing watched gives no step.
pub fn kaplan_meier(all: &[Watched]) -> Vec<Step> {
    let mut lengths: Vec<u32> = all.iter().filter(|one| one.has_ended).map(|one| one.length).collect();
    lengths.sort_unstable();
    lengths.dedup();
    let (mut lasting, mut variance) = (1.0, 0.0);
    let count = |is: &dyn Fn(&Watched) -> bool| u32::try_from(all.iter().filter(|one| is(one)).count()).unwrap_or(u32::MAX);
    lengths
        .into_iter()
        .map(|at| {
            let (at_risk, ended) = (count(&|one| one.length >= at), count(&|one| one.has_ended && one.length == at));
            let (risk, gone) = (f64::from(at_risk), f64::from(ended));
            lasting *= (risk - gone) / risk;
            if at_risk > ended {
                variance += gone / (risk * (risk - gone));
            }
            Step { at, at_risk, ended, lasting, error: lasting * f64::sqrt(variance) }
        })
        .collect()
}

/// The estimated share that lasts longer than this: 1 before the first step.
pub fn lasting_beyond(steps: &[Step], length: u32) -> f64 {
    steps.iter().take_while(|step| step.at <= length).last().map_or(1.0, |step| step.lasting)
}

/// The length by which half have ended; none while more than half go on.
pub fn median(steps: &[Step]) -> Option<u32> {
    steps.iter().find(|step| step.lasting <= 0.5).map(|step| step.at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn watched(all: &[(u32, bool)]) -> Vec<Watched> {
        all.iter().map(|&(length, has_ended)| Watched { length, has_ended }).collect()
    }

    /// The weeks in remission of the patients given 6-mercaptopurine in Freireich and others (1963), the example of the textbooks,
    /// with the shares and errors printed there.
    #[test]
    fn it_gives_what_the_textbooks_print() {
        let (gone, on) = (true, false);
        let all = watched(&[
            (6, gone),
            (6, gone),
            (6, gone),
            (6, on),
            (7, gone),
            (9, on),
            (10, gone),
            (10, on),
            (11, on),
            (13, gone),
            (16, gone),
            (17, on),
            (19, on),
            (20, on),
            (22, gone),
            (23, gone),
            (25, on),
            (32, on),
            (32, on),
            (34, on),
            (35, on),
        ]);
        let printed = [
            (6, 21, 3, 0.857, 0.076),
            (7, 17, 1, 0.807, 0.087),
            (10, 15, 1, 0.753, 0.096),
            (13, 12, 1, 0.690, 0.107),
            (16, 11, 1, 0.627, 0.114),
            (22, 7, 1, 0.538, 0.128),
            (23, 6, 1, 0.448, 0.135),
        ];
        let steps = kaplan_meier(&all);
        assert_eq!(steps.len(), printed.len());
        for (step, (at, at_risk, ended, lasting, error)) in steps.iter().zip(printed) {
            assert_eq!((step.at, step.at_risk, step.ended), (at, at_risk, ended));
            assert!((step.lasting - lasting).abs() < 0.000_6 && (step.error - error).abs() < 0.000_6, "{step:?}");
        }
        assert_eq!(median(&steps), Some(23));
        assert!((lasting_beyond(&steps, 12) - 0.753).abs() < 0.000_6 && (lasting_beyond(&steps, 5) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn nothing_watched_and_nothing_ended_say_so() {
        assert!(kaplan_meier(&[]).is_empty() && kaplan_meier(&watched(&[(3, false), (9, false)])).is_empty());
        assert_eq!(median(&[]), None);
        let all_at_once = kaplan_meier(&watched(&[(2, true), (2, true)]));
        assert!(all_at_once.len() == 1 && all_at_once[0].lasting.abs() < f64::EPSILON && all_at_once[0].error.abs() < f64::EPSILON);
    }

    proptest! {
        /// The share never grows, stays between 0 and 1, and where everything ended it is the plain share of what lasted longer.
        #[test]
        fn the_curve_only_falls(all in prop::collection::vec((0_u32..200, any::<bool>()), 0..60)) {
            let steps = kaplan_meier(&watched(&all));
            let shares: Vec<f64> = std::iter::once(1.0).chain(steps.iter().map(|step| step.lasting)).collect();
            prop_assert!(shares.windows(2).all(|pair| pair[1] <= pair[0] && pair[1] >= 0.0));
            let ended: Vec<(u32, bool)> = all.iter().map(|(length, _)| (*length, true)).collect();
            for step in kaplan_meier(&watched(&ended)) {
                let longer = ended.iter().filter(|(length, _)| *length > step.at).count();
                let plain = f64::from(u32::try_from(longer).unwrap_or(0)) / f64::from(u32::try_from(ended.len()).unwrap_or(1));
                prop_assert!((step.lasting - plain).abs() < 1e-9);
            }
        }
    }
}
