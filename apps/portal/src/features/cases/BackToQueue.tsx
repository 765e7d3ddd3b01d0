import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useCaseTexts } from './cases.texts.js';
import { lastPlace } from './queue/queue-memory.js';

/** Back to the page, the filters and the row that one came from. */
export function BackToQueue() {
  const say = useCaseTexts();
  return (
    <Link to="/desk/cases" search={lastPlace().search} resetScroll={false}>
      <ArrowLeftOutlined /> {say('backToQueue')}
    </Link>
  );
}
