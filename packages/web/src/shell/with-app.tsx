import { App } from 'antd';
import type { ComponentType, ReactElement } from 'react';

/** A screen with the messages and questions of Ant Design's App around it; the first screen needs none and does not load them. */
export const withApp = (Screen: ComponentType): ComponentType => {
  const Told = (): ReactElement => (
    <App component={false}>
      <Screen />
    </App>
  );
  return Told;
};
