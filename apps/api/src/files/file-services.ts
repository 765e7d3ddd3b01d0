import { FileDownloads } from './file-downloads.js';
import { ResumableUploads } from './parts/resumable-uploads.js';
import { StoreUpload } from './store-upload.js';
import { UnusedUploads } from './unused-uploads.js';

/** What takes files in and gives them out. */
export const FILE_SERVICES = [FileDownloads, StoreUpload, UnusedUploads, ResumableUploads];
