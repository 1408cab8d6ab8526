/** The refusals of draws, offers and publicity (articles 12 and 13): where each stands, and what helps. */
export const waysOutOfDrawsAndOffers = `
  art12.p1/draw-when-required: already-drawn (past)
  art12.p1/draw-when-required: demonstration-not-required (past)
  art12.p1/draw-when-required: no-procurement-plan → procurement.plan
  art12.p1/draw-when-required: not-approved → approval.issue
  art12.p1/draw-before-demonstration: demonstrated-fair (past)
  art12.p1/draw-before-demonstration: demonstration-not-required (past)
  art12.p1/draw-before-demonstration: no-procurement-plan → procurement.plan
  art12.p1/draw-before-demonstration: not-drawn → procurement.recordDraw
  art12.p1/draw-before-demonstration: not-drawn-again → procurement.recordDraw
  art12.p1/draw-from-provincial-pool: wrong-pool @pool → in words
  art12.p1/implied-draw: date-in-future @drawnOn
  art12.p1/implied-draw: date-too-early @drawnOn
  art12.p1/implied-group: every-expert-avoids @experts → in words
  art12.p1/implied-draw: operator-is-witness @witness → in words
  art12.p1/implied-draw: drawn-twice @experts.*.name
  art12.p1/implied-supplement: date-too-early @drawnOn
  art12.p1/implied-supplement: drawn-before @experts.*.name
  art12.p1/supplement-before-demonstration: nothing-to-supplement → procurement.recordDraw
  art12.p1/supplement-before-demonstration: demonstrated-fair (past)
  art12.p1/supplement-before-demonstration: demonstration-not-required (past)
  art12.p1/supplement-before-demonstration: no-procurement-plan → procurement.plan
  art12.p1/supplement-before-demonstration: not-approved → approval.issue
  art12.p1/attended-were-drawn: attended-not-drawn @attended
  art13.p1/once-in-a-tender: bids-twice-over @bids.*.partners
  art13.p1/once-in-a-tender: member-of-two @bids.*.partners
  art13.p1/owner-does-not-bid: owner-sells-to-itself @bids.*.firm → in words
  art13.p1/owner-does-not-bid: owner-sells-to-itself @bids.*.partners → in words
  art13.p1/owner-does-not-win: owner-sells-to-itself @winner → in words
  art13.p1/owner-does-not-win: owner-sells-to-itself @partners → in words
  art13.p1/publicity-before-award: no-procurement-plan → procurement.plan
  art13.p1/publicity-before-award: not-approved → approval.issue
  art13.p1/publicity-before-award: nothing-single-source (past)
  art13.p1/publicity-before-award: no-such-package @package
  art13.p1/publicity-before-award: not-single-source @package
  art13.p1/publicity-before-award: date-too-early @publicisedOn
  art13.p1/publicity-before-award: date-in-future @publicisedOn
  art13.p1/publicity-before-award: date-too-early @until
  art12.p1/implied-group: one-expert-left @experts → in words
`;
