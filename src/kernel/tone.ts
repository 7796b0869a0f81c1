/**
 * What a state, a sentence or a figure means to whoever looks over a page; colour and sign follow from it.
 * `muted`: not begun, or without effect. `calm`: takes its course, or is only for information. `waiting`: lies with whoever decides.
 * `attention`: is being worked on, or should be looked at. `done`: well. `alarm`: late or wrong, nothing else.
 */
export type Tone = 'muted' | 'calm' | 'waiting' | 'attention' | 'done' | 'alarm'
