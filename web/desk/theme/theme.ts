import type { ThemeConfig } from 'antd'

/** The applicants' colours; `theme.test.ts` holds them equal to `web/design/design.css`. */
export const colours = {
  white: '#ffffff',
  ink: '#14262e',
  soft: '#48595f',
  line: '#d9e1e4',
  edge: '#6c7f87',
  page: '#f3f6f7',
  accent: '#0b5e73',
  'accent-deep': '#07424f',
  'accent-soft': '#e2f0f3',
  good: '#17653a',
  'good-soft': '#e5f3ea',
  care: '#7a4a00',
  'care-soft': '#fff2d9',
  bad: '#a3241b',
  'bad-soft': '#fdecea',
} as const

/** The class that carries the theme's custom properties; index.html puts it on the whole page. */
export const themeClass = 'css-var-desk'

const surfaces = {
  colorBgLayout: colours.page,
  colorBgContainer: colours.white,
  colorBgElevated: colours.white,
  colorPrimaryBg: colours['accent-soft'],
  colorInfoBg: colours['accent-soft'],
  colorSuccessBg: colours['good-soft'],
  colorWarningBg: colours['care-soft'],
  colorErrorBg: colours['bad-soft'],
}

const inks = {
  colorText: colours.ink,
  colorTextHeading: colours.ink,
  colorTextSecondary: colours.soft,
  colorTextTertiary: colours.soft,
  colorTextDescription: colours.soft,
  colorTextPlaceholder: '#5c6d74',
  colorIcon: colours.soft,
}

const edges = { colorBorder: colours.edge, colorBorderSecondary: colours.line, colorSplit: colours.line }

/** Dense enough for a hundred dossiers a day, large enough to read at arm's length. */
const measures = {
  fontSize: 15,
  fontSizeLG: 17,
  fontSizeSM: 13,
  borderRadius: 6,
  borderRadiusLG: 10,
  controlHeight: 36,
  controlHeightSM: 30,
  controlHeightLG: 46,
  motionDurationFast: '0.06s',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
}

/**
 * The look of the library's parts. Their sheet is made when the pages are built (`antd-sheet.ts`), because the pages'
 * policy admits no style that a script writes into the page.
 */
export const theme: ThemeConfig = {
  cssVar: { key: themeClass },
  hashed: false,
  zeroRuntime: true,
  token: {
    colorPrimary: colours.accent,
    colorPrimaryHover: '#0e718a',
    colorPrimaryActive: colours['accent-deep'],
    colorLink: colours.accent,
    colorInfo: colours.accent,
    colorSuccess: colours.good,
    colorWarning: colours.care,
    colorError: colours.bad,
    colorTextBase: colours.ink,
    fontFamily: 'inherit',
    ...surfaces,
    ...inks,
    ...edges,
    ...measures,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 550 },
    Modal: { titleFontSize: 19 },
    Radio: { buttonSolidCheckedBg: colours.accent, buttonCheckedBg: colours['accent-soft'] },
  },
}
