-- What stood here said that a proof is read like the statement that it proves; since the head of the unit reads that, it no longer is.   CT-I-1c-1

comment on column evidence_files.restricted is 'Proves a personal responsibility: stays with whoever attached it, those who lead the Team and the leaders. The head of the unit reads the statement once it is presented, never its proofs: they may name who told.';
