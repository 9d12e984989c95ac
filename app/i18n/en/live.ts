/** Whether the figures on a page move by themselves. */
export const liveEn = {
	"live.on": "Live",
	"live.connecting": "Connecting …",
	"live.reconnecting": "Reconnecting … figures as of {time}",
	"live.signedOut": "Signed out, figures as of {time}",
	"live.again": "Figures are live again",
} as const;
