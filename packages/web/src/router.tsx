import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Result } from 'antd';
import type { ComponentType } from 'react';
import { Broken } from './shell/broken.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <Result status="404" title="没有这个页面" subTitle="请从左侧菜单重新进入。" />,
});
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

type Loading = () => Promise<Record<string, unknown>>;

const route = <P extends string>(path: P, load: Loading, name: string) =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name as never),
  });

/** A screen of the shell that is loaded on demand, with messages and questions around it. */
const page = <P extends string>(path: P, load: Loading, name: string) =>
  route(
    path,
    async () => {
      const [screens, { withApp }] = await Promise.all([load(), import('./shell/with-app.tsx')]);
      return { [name]: withApp(screens[name] as ComponentType) };
    },
    name,
  );

const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verify',
    component: lazyRouteComponent(() => import('./papers/verify-screen.tsx'), 'VerifyByCodeScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verify/$code',
    component: lazyRouteComponent(() => import('./papers/verify-screen.tsx'), 'VerifyScreen'),
  }),
  shell.addChildren([
    route('/', () => import('./workbench/workbench.tsx'), 'WorkbenchScreen'),
    page('/ledger-import', () => import('./ledger-import/ledger-import.tsx'), 'LedgerImportScreen'),
    page('/historical-projects/$id', () => import('./ledger-import/historical-project.tsx'), 'HistoricalProjectScreen'),
    page('/projects', () => import('./projects/projects.tsx'), 'ProjectsScreen'),
    page('/projects/new', () => import('./projects/new-project.tsx'), 'NewProjectScreen'),
    page('/projects/$id', () => import('./project/project-screen.tsx'), 'ProjectScreen'),
    page('/projects/$id/review', () => import('./review/review-room.tsx'), 'ReviewRoom'),
    page('/projects/$id/expert-draw', () => import('./review/draw-screen.tsx'), 'DrawScreen'),
    page('/intake', () => import('./intake/intake-screen.tsx'), 'IntakeScreen'),
    page('/projects/$id/acts/$action', () => import('./acts/act.tsx'), 'ActScreen'),
    page('/drafts/$id', () => import('./acts/draft.tsx'), 'DraftScreen'),
    page('/annual-lists', () => import('./annual-lists/annual-lists.tsx'), 'AnnualListsScreen'),
    page('/annual-lists/$id', () => import('./annual-lists/annual-list.tsx'), 'AnnualListScreen'),
    page('/annual-lists/$id/acts/$action', () => import('./annual-lists/annual-list-act.tsx'), 'AnnualListActScreen'),
    page('/data-resources', () => import('./insights/data-resources-screen.tsx'), 'DataResourcesScreen'),
    page('/oversight', () => import('./insights/oversight-screen.tsx'), 'OversightScreen'),
    page('/cockpit', () => import('./cockpit/cockpit-screen.tsx'), 'CockpitScreen'),
    page('/papers', () => import('./papers/papers-screen.tsx'), 'PapersScreen'),
    page('/notices', () => import('./notices/notices-screen.tsx'), 'NoticesScreen'),
    page('/my-settings', () => import('./notices/my-settings-screen.tsx'), 'MySettingsScreen'),
    page('/account', () => import('./account/account-screen.tsx'), 'AccountScreen'),
    page('/delegations', () => import('./delegations/delegations-screen.tsx'), 'DelegationsScreen'),
    page('/calendar', () => import('./office/calendar-screen.tsx'), 'CalendarScreen'),
    page('/targets', () => import('./office/targets-screen.tsx'), 'TargetsScreen'),
    page('/hints', () => import('./office/hints-screen.tsx'), 'HintsScreen'),
    page('/help', () => import('./help/handbook-screen.tsx'), 'HandbookScreen'),
    page('/regulation', () => import('./regulation/regulation.tsx'), 'RegulationScreen'),
    page('/regulation/acts/$action', () => import('./regulation/regulation-act.tsx'), 'RegulationActScreen'),
    page('/administration', () => import('./administration/administration.tsx'), 'AdministrationScreen'),
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', defaultErrorComponent: Broken });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
