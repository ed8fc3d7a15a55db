import { Refusal } from '#dossier'

/** A sheet as rows of texts; a cell that holds a number is told, for a spreadsheet spoils long ones. */
export type Sheet = readonly (readonly Cell[])[]

export interface Cell {
  readonly text: string
  readonly isNumber: boolean
}

export function notASheet(): Refusal {
  return new Refusal('invalid', {
    zh: '这个文件不是表格。请用下载的模板填写，存成 .xlsx 或 .csv 再传',
    en: 'This is no spreadsheet. Please fill in the template and save it as .xlsx or .csv',
  })
}
