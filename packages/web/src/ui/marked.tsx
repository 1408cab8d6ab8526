import {
  CheckOutlined,
  ClockCircleOutlined,
  CloseOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactElement } from 'react';

/**
 * The signs that state words begin with, and the icon that screens draw for each. Words keep their sign where they are made, so that
 * they can be compared and told in plain text; nothing but `Marked` shows it.
 */
const icons: Readonly<Record<string, ComponentType<{ readonly 'aria-hidden': true; readonly className: string }>>> = {
  '✓': CheckOutlined,
  '✗': CloseOutlined,
  '○': MinusCircleOutlined,
  '●': ExclamationCircleOutlined,
  '△': InfoCircleOutlined,
  '⚠': WarningOutlined,
  '⊘': StopOutlined,
  '◷': ClockCircleOutlined,
  '✎': EditOutlined,
};

/** A state in words with its icon before them: “✓ 已确认”. Words without a sign stay as they are. */
export const Marked = ({ text }: { readonly text: string }): ReactElement => {
  const Icon = icons[text.charAt(0)];
  if (!Icon) return <>{text}</>;
  return (
    <>
      <Icon aria-hidden className="sign" />
      {text.slice(1).trimStart()}
    </>
  );
};
