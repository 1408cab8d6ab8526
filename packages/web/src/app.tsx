import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo, type ReactElement } from 'react';
import { queryClient } from './api/hooks.ts';
import { LargeText, useStoredFlag } from './ui/large-text.ts';
import { theme } from './ui/theme.ts';
import { useDark } from './ui/use-dark.ts';
import { OldStyles } from './floor/old-styles.tsx';
import { router } from './router.tsx';

dayjs.locale('zh-cn');

export const App = (): ReactElement => {
  const [large, setLarge] = useStoredFlag('large-text');
  const dark = useDark();
  const themed = useMemo(() => theme(large, dark), [large, dark]);
  return (
    <OldStyles>
      <ConfigProvider locale={zhCN} theme={themed} button={{ autoInsertSpace: false }}>
        <LargeText value={{ large, setLarge }}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LargeText>
      </ConfigProvider>
    </OldStyles>
  );
};
