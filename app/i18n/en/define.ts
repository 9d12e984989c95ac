/** Defining a metric, and changing what one means. */
export const defineEn = {
	"define.new": "Define a metric",
	"define.new.lead":
		"A formula over facts that are there already. It is in the catalogue at once, with its whole past.",
	"define.change": "Change the definition of {name}",
	"define.change.link": "Change the definition",
	"define.change.lead":
		"Saving makes a new version. Values under version {version} stay readable, and frozen ones stay as they are.",
	"define.forbidden": "Defining metrics is not among your rights",
	"define.forbidden.text":
		"Metric owners and administrators define metrics and change what they mean. Nothing was changed.",
	"define.forbidden.ask": "You can ask:",
	"define.list.and": ", ",
	"define.group.what": "What it is",
	"define.group.formula": "How it is computed",
	"define.group.reading": "How it is read",
	"define.key": "Key",
	"define.key.hint":
		"Small letters, digits and single hyphens, beginning with a letter, at most 60. It stands in the address and never changes.",
	"define.group": "Subject",
	"define.group.hint": "The catalogue's heading.",
	"define.name": "Name",
	"define.description": "Description",
	"define.owner": "Owner",
	"define.owner.own": "In words of your own …",
	"define.owner.hint": "The team or role that answers for it.",
	"define.kind": "Kind of formula",
	"define.kind.sum": "Sum",
	"define.kind.sum.text": "All of it added up.",
	"define.kind.ratio": "Ratio",
	"define.kind.ratio.text": "One sum divided by another: a rate, an average.",
	"define.kind.difference-of-shares": "Difference of shares",
	"define.kind.difference-of-shares.text":
		"One share less another, of 100: NPS.",
	"define.kind.level": "Level",
	"define.kind.level.text": "What there is on an average day: stock.",
	"define.kind.turnover": "Turnover",
	"define.kind.turnover.text": "Average stock against its cost of sales.",
	"define.kind.distinct": "Different ones",
	"define.kind.distinct.text":
		"How many different orders or customers there were.",
	"define.kind.repeat-share": "Who came back",
	"define.kind.repeat-share.text":
		"Share of customers with two or more orders.",
	"define.sum.of": "Added up",
	"define.ratio.numerator": "Numerator",
	"define.ratio.denominator": "Denominator",
	"define.ratio.multiplier": "Times",
	"define.ratio.multiplier.hint":
		"100 for a share in percent; empty for a plain ratio.",
	"define.ratio.divisor": "Then divided by",
	"define.ratio.divisor.hint": "For example 3,600, to show seconds as hours.",
	"define.ratio.interval":
		"Each thing in the denominator is in the numerator or is not: show a confidence interval",
	"define.difference-of-shares.plus": "Counts for",
	"define.difference-of-shares.minus": "Counts against",
	"define.difference-of-shares.of": "Of all",
	"define.level.of": "On hand",
	"define.turnover.stock": "Stock",
	"define.turnover.cost": "Cost of sales",
	"define.turnover.as": "Shown as",
	"define.distinct.of": "Count",
	"define.repeat-share.days": "Over the",
	"define.sign": "{label}: sign of measure {row}",
	"define.measure.row": "{label}: measure {row}",
	"define.choose": "Choose a measure",
	"define.choose.more": "One more, if any",
	"define.measures":
		"What can be counted: {n} measure|What can be counted: {n} measures",
	"define.measures.name": "Measure",
	"define.measures.kind": "Of each",
	"define.measures.unit": "Counted in",
	"define.measures.over": "Over several days",
	"define.measures.reference": "Key",
	"define.measures.unit.money": "money",
	"define.measures.unit.count": "pieces",
	"define.measures.unit.seconds": "time",
	"define.measures.unit.score4": "points",
	"define.measures.over.adds-up": "adds up",
	"define.measures.over.holds": "holds, and is averaged",
	"define.measures.over.counted-anew": "is counted anew",
	"define.unit": "Unit",
	"define.unit.hint": "How the value is written; it converts nothing.",
	"define.target": "Target",
	"define.target.hint": "Empty for none.",
	"define.targetTo": "Target: up to",
	"define.targetTo.hint": "Only for a range to stay in.",
	"define.windowDays": "Window of the tiles, in days",
	"define.windowDays.hint": "28 unless there is a reason.",
	"define.minimumSample": "Minimum sample",
	"define.minimumSample.hint": "Below it the value is “too few”.",
	"define.freshness": "May be behind, in minutes",
	"define.freshness.hint": "Empty for no promise; a source's own goes first.",
	"define.reason": "Why is it changed?",
	"define.reason.hint":
		"Stands beside the version for everyone, and in the audit trail.",
	"define.save.new": "Save the metric",
	"define.save.change": "Save as a new version",
	"define.try": "See what it would show",
	"define.preview": "What it would show",
	"define.preview.none":
		"Choose kind and measures; its value and its past year appear here.",
	"define.preview.incomplete":
		"One field is still to be filled in or put right.|{n} fields are still to be filled in or put right.",
	"define.preview.unsaved":
		"Over today's facts, for the whole company; nothing is saved yet.",
	"define.preview.failed":
		"The preview could not be read; change a field to try again. What you typed is still here.",
	"define.preview.before": "Now",
	"define.preview.after": "Would be",
	"define.preview.difference": "Difference",
	"define.preview.line":
		"The last 12 whole months; the running one stands in the table.",
	"define.preview.lines":
		"Whole months of the last 12: solid as it would be, dashed as it is now.",
	"define.preview.months": "The last 12 months",
	"define.preview.largest": "Largest difference: {difference}, in {month}.",
	"define.preview.same": "No month differs from what is saved.",
	"define.preview.otherUnit":
		"Now in {before}, then in {after}: the two can't be subtracted.",
	"define.preview.cards": "Scorecards",
	"define.preview.cards.person": "Person",
	"define.preview.cards.unused":
		"No published or closing scorecard rests on this metric.",
	"define.preview.cards.same":
		"One published or closing scorecard rests on it; its score and payout stay.|{n} published or closing scorecards rest on it; none of their scores or payouts would move.",
	"define.preview.cards.moved":
		"{n} of {looked} published or closing scorecards would move; what is frozen stays.",
	"define.depends": "What changes with it",
	"define.depends.rules": "One alert rule|{n} alert rules",
	"define.depends.boards": "One board|{n} boards",
	"define.depends.followers": "One person follows it|{n} people follow it",
	"define.depends.more": "and {n} more",
	"define.history": "Versions",
	"define.history.product": "came with Nebula",
	"define.said.same":
		"Nothing differs from what is saved, so there is no new version.",
	"define.said.meanwhile":
		"{who} made version {version} while you were typing. What you typed is still here; saving now replaces it.",
	"define.said.meanwhile.product":
		"Version {version} came while you were typing. What you typed is still here; saving now replaces it.",
	"define.said.meanwhile.look": "Look at it first",
	"define.said.problems":
		"Not saved: one field has to be put right.|Not saved: {n} fields have to be put right.",
	"define.problem.empty": "Fill this in: 1 to {most} characters.",
	"define.problem.long": "“{value}” is too long: at most {most} characters.",
	"define.problem.key.empty": "Give it a key, such as average-discount.",
	"define.problem.key":
		"“{value}” can't be a key: small letters, digits and single hyphens, beginning with a letter, at most 60; “new” is taken by this page.",
	"define.problem.taken": "There is a metric “{value}” already.",
	"define.problem.taken.link": "Look at it",
	"define.problem.one-of": "“{value}” is not offered; allowed are {allowed}.",
	"define.problem.whole": "“{value}” is no whole number from {from} to {to}.",
	"define.problem.target":
		"“{value}” is no target: a number, or two with the lower first.",
	"define.problem.measure.empty": "Choose a measure.",
	"define.problem.measure":
		"There is no measure “{value}”; the list has those that there are.",
	"define.problem.positive": "“{value}” is no number above 0.",
	"define.problem.one-unit":
		"Only what is counted in one unit can be added up, and these are {value}.",
	"define.problem.adds-up":
		"“{value}” does not add up over days: take “Level” for stock, “Different ones” for orders and customers.",
	"define.problem.holds":
		"“{value}” is no stock; only counts of stock hold until the next one.",
	"define.problem.levels-only":
		"Stock can be divided by stock only; “Turnover” holds it against sales.",
	"define.problem.share-only":
		"An interval needs one single count as a share of another.",
	"define.file": "As a file",
	"define.file.label": "The definition as JSON",
	"define.file.hint":
		"What npm run define-metric takes. Copy it, or put another in and take it into the fields; nothing is saved by that.",
	"define.file.fill": "Take it into the form",
	"define.problem.file.empty": "Put a definition in first.",
	"define.problem.file-json": "“{value}” is not JSON.",
	"define.problem.file-faults": "That is no definition. {value}",
	"define.problem.other": "“{value}” does not belong here.",
	"define.problem.reason.empty": "Say why, in at least {least} characters.",
	"define.problem.reason":
		"Say why, in at least {least} characters; “{value}” says too little.",
} as const;
