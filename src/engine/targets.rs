//! The stages that a respondent aims for.

/// A target stage, 1 to 4, for each dimension that has one, by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Targets(Vec<Option<u8>>);

impl Targets {
    pub fn none(dimension_count: usize) -> Self {
        Self(vec![None; dimension_count])
    }

    /// The target stage, 1 to 4; `None` if there is none.
    pub fn get(&self, dimension: usize) -> Option<u8> {
        self.0.get(dimension).copied().flatten()
    }

    /// Sets a target, or clears it with `None`; a stale position or an invalid stage changes
    /// nothing.
    pub fn set(&mut self, dimension: usize, stage: Option<u8>) {
        if let Some(place) = self.0.get_mut(dimension).filter(|_| stage.is_none_or(is_stage)) {
            *place = stage;
        }
    }

    /// Positions of dimensions with their targets, in questionnaire order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, u8)> + '_ {
        self.0.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?)))
    }

    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

fn is_stage(stage: u8) -> bool {
    (1..=4).contains(&stage)
}
