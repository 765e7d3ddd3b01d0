export {
  type ActivityDeps,
  type WorkerActivities,
  createActivities,
} from './activities/create-activities.js';
export {
  type EndInput,
  type Confirmation,
  type PublicationTarget,
} from './activities/publication/publication-target.js';
export { TASK_QUEUE } from './task-queue.js';
export { Law } from './law/law.js';
