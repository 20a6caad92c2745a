//! The tests that need no browser. They go through public functions only.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say where, and stop"
)]

mod collection;
mod collection_anonymity;
mod comparison;
mod dimension_scores;
mod documents;
mod escaped_links;
mod fixture;
mod followed;
mod gathering;
mod goals;
mod group_acts;
mod group_anonymity;
mod group_consensus;
mod group_figures;
mod group_merging;
mod group_reports;
mod json;
mod kit;
mod ledger;
mod line_breaks;
mod order;
mod packs;
mod pasted;
mod pasted_links;
mod properties;
mod ranking;
mod reliability;
mod retakes;
mod revisions;
mod room;
mod scan;
mod score_codes;
mod second_reader;
mod sessions;
mod share_code_refusals;
mod share_codes;
mod stores;
mod taken_over;
mod whole_results;
