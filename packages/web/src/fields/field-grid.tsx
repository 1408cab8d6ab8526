import type { ReactElement } from 'react';
import { FieldBox } from './field-box.tsx';
import { InnerGrid, type FieldGridProps } from './structured.tsx';

/** A set of fields, two beside each other where they are short. */
export const FieldGrid = (props: FieldGridProps): ReactElement => <InnerGrid {...props} Inner={FieldBox} />;
