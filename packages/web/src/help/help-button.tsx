import { QuestionCircleOutlined } from '@ant-design/icons';
import { useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactElement } from 'react';

const HelpDrawer = lazy(() => import('./help-drawer.tsx'));

/** Opens the section of the handbook for the page on which the person stands. */
export const HelpButton = (): ReactElement => {
  const [open, setOpen] = useState(false);
  const place = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <Button type="text" icon={<QuestionCircleOutlined />} data-tour="help" onClick={() => setOpen(!open)}>
        帮助
      </Button>
      <Suspense>{open && <HelpDrawer place={place} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
