//! The stages that a respondent aims at.

/// A target for each dimension that has one, by its position: a stage from 1 to 4.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Targets(Vec<Option<u8>>);

impl Targets {
    pub fn none(dimension_count: usize) -> Self {
        Self(vec![None; dimension_count])
    }

    pub fn get(&self, dimension: usize) -> Option<u8> {
        self.0.get(dimension).copied().flatten()
    }

    /// Takes a stage, or takes the target away; a stale position or no stage changes nothing.
    pub fn set(&mut self, dimension: usize, stage: Option<u8>) {
        if let Some(place) = self.0.get_mut(dimension).filter(|_| stage.is_none_or(is_stage)) {
            *place = stage;
        }
    }

    /// Dimensions with their targets, in order.
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
