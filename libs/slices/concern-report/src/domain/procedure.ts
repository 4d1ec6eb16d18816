/** What both sides are reminded of, always: a step that went away would tell the reporter how far the board has come. */
export const procedure = [
  {
    code: 'do-not-inform-guardians-before-protection-assessment',
    sv: 'Informera inte vårdnadshavarna förrän socialnämnden har bedömt behovet av omedelbart skydd.',
    en: 'Do not inform the guardians before the social board has assessed the need of immediate protection.',
  },
] as const;
