import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import maxComma from 'textlint-rule-max-comma';
import noTodo from 'textlint-rule-no-todo';

const options = {
  plugins: [
    { pluginId: 'markdown', plugin: markdown.default ?? markdown },
    { pluginId: 'text', plugin: text.default ?? text },
  ],
  rules: [
    { ruleId: 'max-comma', rule: maxComma.default ?? maxComma },
    { ruleId: 'no-todo', rule: noTodo.default ?? noTodo },
  ],
};

/** Its kernel with two small rules. */
export function createChecker() {
  const kernel = new TextlintKernel();
  return async (value, path) => {
    const ext = path.endsWith('.md') ? '.md' : '.txt';
    return (await kernel.lintText(value, { ...options, ext, filePath: path })).messages.length;
  };
}
