/** Boards that people compose, share and show on a wall. */
export const boardsEn = {
	"boards.title": "Boards",
	"boards.lead":
		"Figures that belong together, on one page or on a wall. Everyone sees every board.",
	"boards.new": "New board",
	"boards.new.title": "Title",
	"boards.new.hint": "Audio, every morning",
	"boards.mine": "Mine",
	"boards.shared": "Shared with me",
	"boards.others": "Of others",
	"boards.tiles": "One tile|{n} tiles",
	"boards.empty": "There is no board yet",
	"boards.empty.mine": "You have no board of your own yet",
	"boards.empty.text":
		"Give it a title above, or open a metric and press “Add to board”. A board can be shared by its link and shown on a wall screen.",
	"boards.empty.browse": "Browse the metrics",
	"boards.gone": "There is no such board",
	"boards.gone.text":
		"It may have been deleted, or a digit of the address is wrong. Its owner can take a deletion back for 30 days.",
	"boards.changed": "Of {owner} · changed {when} by {who}",
	"boards.wall": "On the wall",
	"boards.share": "Share",
	"boards.edit": "Edit",
	"boards.more": "Copy or delete",
	"boards.copy": "Copy",
	"boards.copy.title": "Title of the copy",
	"boards.copy.of": "Copy of {title}",
	"boards.delete": "Delete",
	"boards.delete.hint":
		"Can be taken back for 30 days; wall links stop at once.",
	"boards.deleted": "“{title}” was deleted.",
	"boards.deleted.list":
		"One deleted board that can be restored|{n} deleted boards that can be restored",
	"boards.restore": "Restore",
	"boards.board.empty": "Nothing stands here yet",
	"boards.board.emptyText":
		"Add the first tile: a number, a line over time, a breakdown, or a note.",
	"boards.board.emptyOther": "Its owner has not added a tile.",
	"boards.link": "Link to this board",
	"boards.link.text": "Whoever works here and has signed in can open it.",
	"boards.link.copy": "Copy link",
	"boards.link.copied": "Link copied",
	"boards.link.byHand": "Select the link and copy it by hand.",
	"boards.chart.empty": "No value in this period",
	"boards.chart.summary":
		"{name} from {from} to {to}: from {first} to {last}, lowest {low}, highest {high}",
	"boards.split.empty": "Nothing to break down in this period",
	"boards.split.more": "and one more|and {n} more",
	"boards.tile.gone": "The metric “{key}” is gone",
	"boards.tile.goneText":
		"It was renamed or withdrawn. Choose another one for this tile, or remove it.",
	"boards.tile.unreadable": "“{key}” can't be shown that way",
	"boards.tile.unreadableText": "Choose a shorter period or a coarser step.",
	"boards.tile.drag": "Drag to another place",
	"boards.tile.place": "{place} of {count}",
	"boards.tile.up": "Move {name} forward",
	"boards.tile.down": "Move {name} back",
	"boards.tile.remove": "Remove {name}",
	"boards.tile.change": "Change this tile",
	"boards.tile.save": "Save",
	"boards.edit.title": "Edit board",
	"boards.edit.lead":
		"Every step is saved at once. With a tile in focus, Alt and an arrow key move it.",
	"boards.edit.ready": "Done",
	"boards.edit.emptyText": "Type a metric above and press “Add tile”.",
	"boards.rename": "Rename",
	"boards.add": "Add a tile",
	"boards.add.submit": "Add tile",
	"boards.addTo": "Add to board",
	"boards.addTo.lead":
		"The page's scope, period and breakdown are kept; change here what should differ.",
	"boards.addTo.tile": "Tile",
	"boards.addTo.board": "Board",
	"boards.addTo.which": "Which board",
	"boards.addTo.new": "A new board …",
	"boards.addTo.back": "Back to the metric",
	"boards.done.add": "Tile added.",
	"boards.done.replace": "Tile changed.",
	"boards.done.move": "Moved to place {place} of {count}.",
	"boards.done.remove": "Tile removed.",
	"boards.done.rename": "Title changed.",
	"boards.field.form": "Show as",
	"boards.field.metric": "Metric",
	"boards.field.metric.hint": "Type a part of the name",
	"boards.field.scope": "Scope",
	"boards.field.period.own": "The metric's own window",
	"boards.field.text": "Text",
	"boards.field.width": "Width",
	"boards.form.number": "Number",
	"boards.form.chart": "Line over time",
	"boards.form.bars": "Breakdown as bars",
	"boards.form.table": "Breakdown as table",
	"boards.form.heading": "Heading",
	"boards.form.note": "Note",
	"boards.width": "One column|{n} columns",
	"boards.share.title": "Share board",
	"boards.editors": "Editors",
	"boards.editors.text":
		"{owner} owns this board and names who else may change it. Whoever is not named can copy it.",
	"boards.editors.email": "Email of a colleague",
	"boards.editors.add": "Name as editor",
	"boards.editors.remove": "Remove",
	"boards.wallLink.title": "Links for wall screens",
	"boards.wallLink.text":
		"Shows this one board on a screen where nobody signs in. Whoever has the link sees its figures, so give it to the screen only; it ends when you revoke it, when it expires, or when its maker leaves.",
	"boards.wallLink.place": "Where the screen hangs",
	"boards.wallLink.place.hint": "Taipei, 3rd floor",
	"boards.wallLink.days": "Holds for",
	"boards.wallLink.daysText": "One day|{n} days",
	"boards.wallLink.make": "Make link",
	"boards.wallLink.made":
		"Copy this link now: it is shown this once and kept nowhere.",
	"boards.wallLink.state": "State",
	"boards.wallLink.state.holds": "Holds",
	"boards.wallLink.state.revoked": "Revoked",
	"boards.wallLink.state.expired": "Expired",
	"boards.wallLink.state.board-deleted": "Board deleted",
	"boards.wallLink.state.maker-left": "Its maker has left",
	"boards.wallLink.expires": "Until",
	"boards.wallLink.used": "Last shown",
	"boards.wallLink.unused": "never yet",
	"boards.wallLink.by": "Made by",
	"boards.wallLink.revoke": "Revoke",
	"boards.wall.asOf": "As of {when}",
	"boards.wall.away":
		"No connection to the server. These figures are not the newest.",
	"boards.wall.page": "Screen {page} of {pages}",
	"boards.wall.pause": "Stop turning",
	"boards.wall.go": "Go on turning",
	"boards.wall.full": "Full screen",
	"boards.wall.gone": "This board can't be shown",
	"boards.wall.goneText":
		"The link was revoked, has expired, or is not complete. Whoever owns the board can make a new one.",
	"boards.wall.trouble": "The figures can't be read just now",
	"boards.wall.troubleText":
		"This screen tries again by itself every 20 seconds.",
	"boards.problem.title":
		"“{value}” is no title: 1 to {allowed} characters are allowed.",
	"boards.problem.form":
		"A tile can't be shown as “{value}”. Allowed are {allowed}.",
	"boards.problem.metric":
		"No metric is called “{value}”. There are, for example: {allowed}.",
	"boards.problem.metric-several":
		"“{value}” may mean several metrics: {allowed}. Type more of the name.",
	"boards.problem.scope":
		"The scope “{value}” can't be read. Write it as in {allowed}, each once.",
	"boards.problem.not-split":
		"This metric can't be narrowed down by {value}. It can by: {allowed}.",
	"boards.problem.member":
		"“{value}” is not one single product line, region, store or the like. Write {allowed}.",
	"boards.problem.period":
		"The period “{value}” can't be read. Allowed are {allowed} and the like.",
	"boards.problem.grain": "There is no step “{value}”. Allowed are {allowed}.",
	"boards.problem.by":
		"This metric can't be broken down by “{value}”. It can by: {allowed}.",
	"boards.problem.width":
		"“{value}” is no width. Allowed are {allowed} columns.",
	"boards.problem.text":
		"The text “{value}” is empty or too long: 1 to {allowed} characters are allowed.",
	"boards.problem.too-many":
		"That would be {value} tiles; a board holds {allowed}. Remove one, or begin another board.",
	"boards.problem.tile-gone":
		"Tile {value} is no longer on this board. There are: {allowed}.",
	"boards.problem.move":
		"“{value}” is no place on this board. Allowed are {allowed}.",
	"boards.problem.editor":
		"“{value}” can't be named as editor: the address of a colleague other than the owner is allowed, as in {allowed}.",
	"boards.problem.days":
		"A link can't hold for “{value}” days. Allowed are {allowed}.",
	"boards.problem.place":
		"“{value}” does not say where the screen hangs: 1 to {allowed} characters are allowed.",
	"boards.problem.too-many-links":
		"That would be link number {value}; {allowed} may hold at once. Revoke one first.",
	"boards.problem.meanwhile":
		"{who} changed this board in the meantime, so nothing was changed. Below is how it is now; what you typed is still here. Press again to apply it.",
} as const;
