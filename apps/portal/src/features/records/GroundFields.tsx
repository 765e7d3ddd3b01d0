import { Form, Input } from 'antd';
import { useRecordTexts } from './records.texts.js';

/** Why somebody decides so of a record, and what it rests on: the fields `text` and `article`. */
export function GroundFields() {
  const say = useRecordTexts();
  return (
    <>
      <Form.Item
        name="text"
        label={say('ground')}
        rules={[{ required: true, whitespace: true, message: say('needGround') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="article"
        label={say('article')}
        rules={[{ required: true, whitespace: true, message: say('needArticle') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}
