// What decisions by rules leave behind besides the logs: every version of a matter, who stopped and started them, and
// what people of the accountable office have to look at.
export { type KeptPackage, keepPackage, listPackages } from './package.ts'
export { findStop, listSwitchings, recordSwitching, type Switching } from './switch.ts'
export { type DecisionTask, listTasks, writeTask } from './task.ts'
