import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { sections } from './handbook.ts';
import { helpFor } from './help-places.ts';
import './help.css';

/** The section of the handbook that explains the page, beside it. */
export const HelpDrawer = ({
  place,
  onClose,
}: {
  readonly place: string;
  readonly onClose: () => void;
}): ReactElement => {
  const section = sections.find(({ title }) => title === helpFor(place)) ?? sections[0];
  return (
    <Drawer
      open
      size={520}
      mask={false}
      onClose={onClose}
      title={`帮助：${section?.title ?? ''}`}
      extra={
        <Link to="/help" onClick={onClose}>
          整本手册
        </Link>
      }
    >
      <div className="handbook" data-help={section?.title} dangerouslySetInnerHTML={{ __html: section?.html ?? '' }} />
    </Drawer>
  );
};

export default HelpDrawer;
