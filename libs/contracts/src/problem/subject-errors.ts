import { entry } from './error-entry.js';

const OTHER_FILE = ['换一份符合要求的文件', 'Choose a file that meets the requirement'] as const;

/** What may stand against an application, a file, a record or an import. */
export const SUBJECT_ERRORS = {
  RECORD_NOT_YOURS: entry(
    404,
    ['没有属于贵单位的这条记录', 'No such record of yours'],
    ['在本单位的记录中选择', 'Choose one of the records of your organisation'],
  ),
  APPLICATION_INCOMPLETE: entry(
    422,
    ['申请尚不完整', 'The application is not complete'],
    ['按所列各项补齐后再提交', 'Supply what is listed and submit again'],
  ),
  APPLICATION_SUBMITTED: entry(
    409,
    ['申请已提交', 'The application has been submitted'],
    [
      '已提交的申请不能修改；请在案件中补正或撤回',
      'A submitted application cannot be edited; supplement or withdraw it in its case',
    ],
  ),
  CASE_OPEN: entry(
    409,
    ['该记录已有办理中的案件', 'The record has an open case already'],
    ['请查看该案件', 'See that case'],
  ),
  RECORD_IN_CASE: entry(
    409,
    [
      '记录有办理中的案件，不能更正为其他主体的记录',
      'The record has an open case and cannot become another’s',
    ],
    [
      '先办结该案件或由申请人撤回，再作更正',
      'Let that case end, or be withdrawn, and correct the record then',
    ],
  ),
  RECORD_REPAIRED: entry(
    409,
    [
      '记录已由现主体修复，不能更正为其他主体的记录',
      'The record was repaired by its subject and cannot become another’s',
    ],
    [
      '保留库内的值，或者不采用该行并写明理由；处罚确属其他主体的，由认定单位核实后以准确的主体名称和文书号另行报送',
      'Keep the stored values, or dismiss the row with the reason; if the penalty is another’s, let the department that determined it verify that and send it as a record of its own, by the right name and number',
    ],
  ),
  NOT_YET: entry(
    422,
    ['未到可以申请的日期', 'It is too early to apply'],
    ['从最早可申请的日期起提交', 'Apply from the earliest day on which it is possible'],
  ),
  PUBLICATION_ENDED: entry(
    422,
    ['公示已经结束', 'The publication has ended'],
    ['记录已不再公示，无须修复', 'The record is no longer public; there is nothing to repair'],
  ),
  NOT_PUBLICISED: entry(
    422,
    ['该记录不公示', 'The record is not publicised'],
    ['无须修复', 'There is nothing to repair'],
  ),
  CONDITIONS_UNMET: entry(
    422,
    ['不符合申请条件', 'Conditions of the application are not met'],
    ['满足上述条件后再申请', 'Apply again when these conditions are met'],
  ),
  RECORD_NOT_REPAIRABLE: entry(
    409,
    ['该记录当前不能申请修复', 'The record cannot be repaired at the moment'],
    ['等待该记录的其他程序结束', 'Wait until the other procedure on the record has ended'],
  ),
  DEPARTMENT_UNKNOWN: entry(
    422,
    ['没有可受理的单位', 'No department is responsible'],
    ['请管理员登记该处罚机关或信用办', 'Ask the administrator to enter the authority or the credit office'],
  ),
  FILE_UNKNOWN: entry(
    422,
    ['没有这份文件', 'No such file of yours'],
    ['先上传文件，再引用其编号', 'Upload the file first and name its id'],
  ),
  FILE_MISSING: entry(
    400,
    ['没有收到文件', 'No file was received'],
    [
      '以 multipart/form-data 的 file 字段发送一份文件',
      'Send one file in the field "file" of multipart/form-data',
    ],
  ),
  FILE_EMPTY: entry(422, ['文件是空的', 'The file is empty'], OTHER_FILE),
  FILE_TOO_LARGE: entry(413, ['文件超过 20 MB', 'The file is larger than 20 MB'], OTHER_FILE),
  FILE_NAME: entry(
    422,
    ['文件名不符合要求', 'The file name is not acceptable'],
    [
      '另选文件，或改正文件名：扩展名与内容一致，不含“/”“\\”等符号',
      'Choose another file, or mend the name: it ends as its content says (a PDF in .pdf) and holds no slashes',
    ],
  ),
  FILE_TYPE: entry(
    415,
    ['文件类型不符合要求', 'The type of the file is not accepted'],
    ['使用 PDF、JPEG、PNG 或 OFD 文件', 'Use PDF, JPEG, PNG or OFD'],
  ),
  TOO_MANY_UNUSED_UPLOADS: entry(
    429,
    ['未使用的上传过多', 'Too many uploads that nothing uses'],
    [
      '先将已上传的文件用于申请或提交，或一天后再传',
      'Use what you uploaded in an application or an act, or wait a day',
    ],
  ),
  UPLOAD_OFFSET: entry(
    409,
    ['上传位置不符', 'The upload is at another place'],
    ['从 offset 所示位置继续上传', 'Go on from the byte that "offset" names'],
  ),
  FILE_DAMAGED: entry(
    422,
    ['文件已损坏或含有活动内容', 'The file is damaged or has active content'],
    OTHER_FILE,
  ),
  PROFILE_UNKNOWN: entry(
    422,
    ['没有这一导入方案', 'No such import profile'],
    ['使用所列导入方案之一', 'Use one of the profiles that are listed'],
  ),
  IMPORT_UNREADABLE: entry(
    422,
    ['文件无法导入', 'The file cannot be imported'],
    ['按上述问题更正后重新上传', 'Correct it accordingly and upload it again'],
  ),
  SERVICE_IMPOSSIBLE: entry(
    422,
    ['送达登记有误', 'The service cannot be as it was recorded'],
    ['按上述问题更正后重新登记', 'Correct this and record it again'],
  ),
  NOTICE_CHANGED: entry(
    409,
    ['该通知刚有变化', 'The notice has just changed'],
    ['重新读取后再登记', 'Read it again and record it then'],
  ),
  IMPORT_BUSY: entry(
    409,
    ['该文件正在处理', 'The file is being worked on'],
    ['等待处理结束后再试', 'Wait until it is done and try again'],
  ),
  IMPORT_NOT_CHECKED: entry(
    409,
    ['该文件尚未试导入', 'The file has not been looked at yet'],
    ['先试导入，查看每行结果', 'Look what would become of its rows first'],
  ),
  IMPORT_ROW_DONE: entry(
    409,
    ['该行已处理', 'The row has been dealt with'],
    [
      '已入库的在失信记录中更正，待处理的在待处理行中补录',
      'Correct it among the records, or complete it among the held rows',
    ],
  ),
  HELD_ROW_STILL_HELD: entry(
    422,
    ['补录后仍不能入库', 'The row is still held'],
    ['按所列各项继续补录', 'Supply what is listed'],
  ),
  HELD_ROW_CONFLICT: entry(
    409,
    ['同一处罚已有不同的记录', 'The same penalty is stored with other values'],
    [
      '核对所列差异，写明以已有的还是新的为准及理由',
      'Compare what is listed and say which values stand, the stored or the new ones, and on what ground',
    ],
  ),
  HELD_ROW_DONE: entry(
    409,
    ['该行已处理', 'The row has been dealt with'],
    ['无须再次补录', 'Nothing is left to be done'],
  ),
  RECORD_CHANGED: entry(
    409,
    ['记录已被他人变更', 'The record has changed meanwhile'],
    ['重新读取该记录，核对后再提交', 'Read the record again and act on what it is now, with its new version'],
  ),
  PROPOSAL_VOID: entry(
    409,
    ['待确认的变更已失效', 'The proposed change is void'],
    [
      '按上述情况核对记录；仍需变更的，重新提出',
      'Look at the record as it is now; what is still wanted is proposed anew',
    ],
  ),
  FIELD_UNKNOWN: entry(
    422,
    ['没有这一领域', 'No such field'],
    ['使用所列领域之一', 'Use one of the fields that are listed'],
  ),
  CLASS_BY_RULE: entry(
    409,
    ['类别由规则确定', 'The rules decide the class'],
    [
      '规则能够确定的类别不由人员改定；事实有误的，更正领域或处罚信息',
      'What the rules decide nobody overrides; if a fact is wrong, correct the field or the penalty',
    ],
  ),
  OBLIGATION_UNKNOWN: entry(
    422,
    ['该决定没有这项义务', 'The decision leaves no such duty'],
    ['使用所列义务之一', 'Name one of the duties that are listed'],
  ),
  OBLIGATION_STATE: entry(
    409,
    ['该义务的状态不允许此操作', 'Not possible with the duty as it is'],
    ['办理当前状态下可办的事项', 'Take an act that is possible in this state'],
  ),
  FULFILMENT_AHEAD: entry(
    422,
    ['履行日期晚于今天', 'The day of fulfilment is still to come'],
    ['履行后再提交，并写明实际履行日期', 'Send it once the duty is fulfilled, with the day on which it was'],
  ),
  CODE_NOT_IN_DOUBT: entry(
    422,
    ['该代码不属于可凭证件确认的情形', 'This code is not one that a document can confirm'],
    [
      '只有校验码不符而组织机构代码相符的代码可以确认；其他代码请按证件重新录入',
      'Only a code whose first check alone is wrong can be confirmed; enter any other one as its certificate says',
    ],
  ),
  CODE_CONFIRMED: entry(
    409,
    ['该代码已确认', 'The code is confirmed already'],
    ['无须再次确认；有误的先撤销', 'Nothing is left to be done; if it is wrong, revoke it first'],
  ),
  CODE_CHANGED: entry(
    409,
    ['该代码刚被他人确认或者撤销', 'Somebody else has just confirmed or revoked the code'],
    ['重新读取该代码后再办理', 'Read the code again and act on what it is now'],
  ),
  CODE_UNCONFIRMED: entry(
    409,
    [
      '该记录的信用代码校验不符，确认已被撤销',
      'The confirmation of the credit code of the record was taken back',
    ],
    [
      '请信用主管部门凭证件确认该代码，或者更正该记录',
      'Let the credit office confirm the code with its certificate, or correct the record',
    ],
  ),
  HOLIDAYS_INVALID: entry(
    422,
    ['节假日通知文件有误', 'The holiday notice is not usable'],
    ['按 errors 更正文件；先用 --dry-run 检查', 'Correct the file as "errors" says; try with dryRun first'],
  ),
  HOLIDAYS_CONTRADICTED: entry(
    409,
    ['与已公布的节假日安排不一致', 'The notice contradicts an earlier one'],
    [
      '核对文件；确有新通知调整的，以 replace 并写明 reason 重新加载',
      'Check the file; if a later notice did change these days, load it with replace and a reason',
    ],
  ),
  TEST_CLOCK_OFF: entry(
    422,
    ['本系统未启用测试时钟', 'The test clock is off'],
    [
      '去掉 testClock 或 at；测试时钟只在演示环境可用',
      'Leave testClock or at out; they work only on a stack started for demonstration',
    ],
  ),
  HOLD_STANDING: entry(
    409,
    ['保全状态与此不符', 'The hold stands otherwise'],
    ['重新查看保全登记后再办理', 'Look at the register of holds again'],
  ),
  NOTHING_DUE: entry(
    409,
    ['没有到期应删除的数据', 'Nothing is due to be deleted'],
    ['查看各类数据的期限和保留原因', 'Look at the terms, and at what keeps what is over its term'],
  ),
  RUN_STANDING: entry(
    409,
    ['删除批次状态与此不符', 'The deletion stands otherwise'],
    ['重新查看该批次后再办理', 'Look at the deletion again, then decide'],
  ),
  REFUSAL_IMPOSSIBLE: entry(
    422,
    ['不能这样不予批准', 'The deletion cannot be refused like this'],
    [
      '写明批次中的数据和半年以内的日期；需要更久的，请保全',
      'Name things of the deletion and a day within half a year; what is needed for longer is put on hold',
    ],
  ),
} as const;
