import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';

/** A link that looks like a button: one element, so that the tab key stops at it once. */
export const LinkButton = createLink(Button);
