/** When alerts reach people: escalation policies and mute timings. */
export const alertHoursEn = {
	"policies.title": "Escalation policies",
	"policies.lead":
		"Who is told next while nobody acknowledges an alert. A rule names its policy; acknowledging stops it.",
	"policies.new": "New policy",
	"policies.back": "All escalation policies",
	"policies.gone": "There is no such escalation policy",
	"policies.empty": "There is no escalation policy yet",
	"policies.empty.text":
		"Without one an alert is told by its route, and nobody further up hears of it.",
	"policies.used": "Rules that use it",
	"policies.used.none":
		"No rule uses it yet. A rule chooses its policy on its own page.",
	"policies.step": "Step {n}",
	"policies.after": "After",
	"policies.after.unit": "Unit of step {n}",
	"policies.step.after": "{length} after it began to fire",
	"policies.name": "Name",
	"policies.steps": "Steps",
	"policies.steps.hint":
		"Counted from the moment at which the alert began to fire. A step left wholly empty is dropped.",
	"policies.steps.more": "One more step",
	"policies.save": "Save policy",
	"policies.running":
		"Alerts that fire already carry a copy and go on as they began; what you change holds for those that fire from now on.",
	"policies.delete": "Delete this policy",
	"policies.delete.text":
		"Alerts that fire already go on with their copy. Nothing else uses it.",
	"policies.delete.used":
		"It can't be deleted while rules name it: they would escalate to nobody. Give these another policy first:",
	"policies.may":
		"Metric owners and administrators change escalation policies.",
	"mutes.title": "Mute timings",
	"mutes.lead":
		"Hours of the week in which some alerts are told to nobody. They are still evaluated and listed, and what still fires when the hours end is told then.",
	"mutes.new": "New mute timing",
	"mutes.back": "All mute timings",
	"mutes.gone": "There is no such mute timing",
	"mutes.empty": "There is no mute timing yet",
	"mutes.empty.text":
		"Alerts are told at any hour. For a single evening, silence the alert itself.",
	"mutes.now": "Mutes now",
	"mutes.notNow": "Does not mute now",
	"mutes.week": "This week, on the clock of {zone}",
	"mutes.week.never": "not on this day",
	"mutes.week.all": "all day",
	"mutes.week.show": "Hours in words",
	"mutes.zone.own": "Set as {from}–{to} on the clock of {zone}.",
	"mutes.rules": "Concerns 1 rule|Concerns {n} rules",
	"mutes.rules.none": "Concerns no rule that there is now",
	"mutes.rules.more": "and {n} more",
	"mutes.name": "Name",
	"mutes.what": "Which alerts",
	"mutes.when": "When",
	"mutes.days": "Begins on",
	"mutes.from": "From",
	"mutes.to": "Until",
	"mutes.to.hint":
		"At or before “from”, it is the next day's: 22:00 to 07:00 is a night, 00:00 to 00:00 a whole day.",
	"mutes.timeZone": "Time zone",
	"mutes.preview": "Show the week",
	"mutes.preview.title": "What it would mute",
	"mutes.save": "Save mute timing",
	"mutes.delete": "Delete this mute timing",
	"mutes.delete.text":
		"What it holds back at this moment is told within a minute, if it still fires.",
	"mutes.escalation":
		"It holds back everything: first news, repeats, ends and escalation, which goes on as soon as the hours are over.",
	"mutes.may": "Metric owners and administrators change mute timings.",
	"mutes.change.name": "Change {name}",
} as const;
