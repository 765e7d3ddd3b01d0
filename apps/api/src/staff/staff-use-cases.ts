import { ChangePost } from './change-post.js';
import { ImportStaff } from './import-staff.js';
import { InvitePerson } from './invite-person.js';
import { OfficeAddresses } from './office-addresses.js';
import { OnePerson } from './one-person.js';
import { ReturnLater } from './return-later.js';
import { ReturnWork } from './return-work.js';

/** How people of the county come, move and leave, and what becomes of their work and of what keeps them out. */
export const STAFF_USE_CASES = [
  InvitePerson,
  ImportStaff,
  OfficeAddresses,
  OnePerson,
  ReturnWork,
  ReturnLater,
  ChangePost,
];
