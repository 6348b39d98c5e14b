// SPDX-License-Identifier: GPL-3.0-only

//! The report as one page that opens in any browser, without a network.

use crate::outcome::Report;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = concat!(include_str!("plots.js"), "\n", include_str!("page.js"));

/// The placeholder for the report in the template.
const RESULTS_MARKER: &str = "/*RESULTS*/null";

/// A page of HTML with all of `report` in it, and everything that it takes to draw it.
///
/// # Errors
///
/// If `report` cannot be written as JSON.
pub fn page(report: &Report) -> Result<String, serde_json::Error> {
	// Last, so that nothing in the report is taken for a marker.
	Ok(TEMPLATE
		.replacen("/*STYLE*/", STYLE, 1)
		.replacen("/*SCRIPT*/", SCRIPT, 1)
		.replacen(RESULTS_MARKER, &inert(&serde_json::to_string(report)?), 1))
}

/// The same JSON without the character that `</script>` and `<!--` begin with. It can only occur
/// within a string, where it may be written as its number.
fn inert(json: &str) -> String {
	json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::outcome::Assumption;

	const BEFORE: &str = r#"<script type="application/json" id="results">"#;

	fn report_with(command: &str) -> Report {
		Report {
			command: command.into(),
			assumptions: vec![Assumption {
				name: "seed".into(),
				value: "<!-- 1 -->".into(),
				meaning: "where chance starts".into(),
			}],
			paths: vec![],
		}
	}

	fn results(page: &str) -> serde_json::Value {
		let (_, from) = page.split_once(BEFORE).unwrap();
		serde_json::from_str(from.split_once("</script>").unwrap().0).unwrap()
	}

	#[test]
	fn page_should_carry_the_report_when_no_marker_is_left() {
		let report = report_with("pignus-stress --seed 1");
		let page = page(&report).unwrap();
		for marker in ["/*STYLE*/", "/*SCRIPT*/", "/*RESULTS*/"] {
			assert!(!page.contains(marker), "{marker} is left");
		}
		assert!(page.contains(STYLE) && page.contains(SCRIPT));
		assert_eq!(results(&page), serde_json::to_value(&report).unwrap());
	}

	#[test]
	fn page_should_keep_its_scripts_apart_when_a_text_looks_like_their_end() {
		let report = report_with("</script><script>alert(1)</script> /*SCRIPT*/ /*RESULTS*/null");
		let page = page(&report).unwrap();
		let plain = super::page(&report_with("")).unwrap();
		for tag in ["<script", "</script", "<!--"] {
			assert_eq!(page.matches(tag).count(), plain.matches(tag).count(), "{tag}");
		}
		assert_eq!(page.matches("</script").count(), 2);
		assert_eq!(results(&page), serde_json::to_value(&report).unwrap());
	}

	#[test]
	fn page_should_need_nothing_from_elsewhere() {
		for part in [TEMPLATE, STYLE, SCRIPT] {
			for reference in ["src=", "@import", "url(", "fetch(", "https://", "//cdn"] {
				assert!(!part.contains(reference), "{reference}");
			}
		}
	}
}
