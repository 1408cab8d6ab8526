import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';

/** After so many milliseconds of waiting a line that moves is not enough any more. */
const patience = 5_000;

/** A sign that something is on its way, at once; and in words, when it takes long. */
export const ProgressLine = (): ReactElement | null => {
  // What is read again in the background keeps nobody waiting.
  const fetching = useIsFetching({ predicate: ({ state }) => state.data === undefined });
  const moving = useRouterState({ select: ({ status, isLoading }) => isLoading || status === 'pending' });
  return fetching > 0 || moving ? <UnderWay /> : null;
};

const UnderWay = (): ReactElement => {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="progress-line no-print" data-progress>
      <span className="progress-bar" aria-hidden="true" />
      <span role="status">{long && '网络较慢，还在等服务器回应，不必重复点击。'}</span>
    </div>
  );
};
