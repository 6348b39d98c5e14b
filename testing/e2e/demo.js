import { judge } from './src/judgement.js';
import { Narrator } from './src/narrator.js';
import { Stage } from './src/stage.js';
import { Story } from './src/story.js';

const narrator = new Narrator();
let stage;
try {
	narrator.title('A price server and a node start');
	stage = await Stage.raise({ name: 'demo', price: Story.price });
	narrator.say(`prices at ${stage.server.urlTemplate}`);
	narrator.say(`node at ${stage.node.url}, log in ${stage.node.logPath}`);
	const verdict = await judge(stage, await new Story(stage, narrator).live());
	verdict.tables.forEach((table) => narrator.print(table));
	narrator.title(
		verdict.differences === 0
			? 'Every unit is where it should be'
			: `${verdict.differences} lines differ from what the rules say`,
	);
	process.exitCode = verdict.differences === 0 ? 0 : 1;
} catch (error) {
	narrator.title('The story could not be told to its end');
	console.error(error);
	process.exitCode = 1;
} finally {
	await stage?.lower();
}
