import { actions, type ActionId } from '@zhengxiang/procedure';

const actionsByEvent = new Map<string, ActionId>(
  (Object.keys(actions) as ActionId[]).map((action) => [actions[action].event, action]),
);

/** The act that leaves events of this type. */
export const actionOfEvent = (type: string): ActionId | undefined => actionsByEvent.get(type);

/** The title of the act that left an event of this type. */
export const eventTitle = (type: string): string => {
  const action = actionOfEvent(type);
  return action ? actions[action].title : type;
};
