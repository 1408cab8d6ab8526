/** The four steps of a project, and what runs beside or after them. */
export type ActionStage =
  | 'initiation'
  | 'procurement'
  | 'implementation'
  | 'acceptance'
  | 'filing'
  | 'oversight'
  | 'annual-list'
  | 'regulation';

export type CaseKind = 'project' | 'annual-list' | 'regulation';
