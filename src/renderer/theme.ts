/**
 * The theme. One accent, ink, so that every other colour on the page means a state. Nothing is smaller than
 * 14 px and nothing to touch is lower than 44 px.
 */
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  Radio,
  SegmentedControl,
} from '@mantine/core';

const TOUCH_TARGET = '2.75rem';

const ink: MantineColorsTuple = [
  '#f2f4f6',
  '#e0e5ea',
  '#c3ccd4',
  '#a1aeba',
  '#8292a1',
  '#66788a',
  '#4e5f70',
  '#384857',
  '#22303c',
  '#141e27',
];

/** Mantine's own greys for dark, made as cool as the page's (tokens.css). */
const dark: MantineColorsTuple = [
  '#e8edf1',
  '#c6d0d8',
  '#a9b5bf',
  '#7d8a95',
  '#4a5761',
  '#36434c',
  '#222c33',
  '#1a2228',
  '#12181d',
  '#0c1114',
];

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace",
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  // The page draws its own focus ring, the same everywhere (base.css).
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      // Ink on light, light on ink: Mantine would put white on both.
      vars: (_theme, { variant = 'filled' }) => ({
        root:
          variant === 'filled'
            ? {
                '--button-bg': 'var(--kb-accent)',
                '--button-hover': 'var(--kb-accent-hover)',
                '--button-color': 'var(--kb-on-accent)',
              }
            : {},
      }),
      styles: {
        root: { minHeight: TOUCH_TARGET, height: 'auto', paddingBlock: '0.5rem' },
        // An even height whether it is a button or a link; a long label may take a second line.
        inner: { minHeight: '1.625rem' },
        label: { whiteSpace: 'normal', height: 'auto', overflow: 'visible' },
      },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: TOUCH_TARGET, variant: 'subtle' } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'default' },
      styles: {
        root: {
          height: 'auto',
          padding: '0.125rem 0.625rem',
          fontSize: '0.875rem',
          fontWeight: 600,
          letterSpacing: 0,
          textTransform: 'none',
        },
      },
    }),
    // What is said below a smaller one would be 12 px.
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'md' },
      vars: () => ({
        root: { '--checkbox-color': 'var(--kb-accent)', '--checkbox-icon-color': 'var(--kb-on-accent)' },
      }),
      classNames: { input: 'kb-tick' },
    }),
    Radio: Radio.extend({
      defaultProps: { size: 'md' },
      vars: () => ({
        root: { '--radio-color': 'var(--kb-accent)', '--radio-icon-color': 'var(--kb-on-accent)' },
      }),
      classNames: { radio: 'kb-tick' },
    }),
    Input: Input.extend({
      defaultProps: { size: 'md' },
      styles: { input: { minHeight: TOUCH_TARGET, borderColor: 'var(--kb-line-strong)' } },
    }),
    // What is said of a field stands below it, so that fields beside each other stand on one line.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Menu: Menu.extend({
      styles: { item: { minHeight: TOUCH_TARGET, fontSize: '1rem' }, label: { fontSize: '0.875rem' } },
    }),
    Modal: Modal.extend({
      styles: { title: { fontSize: '1.25rem', fontWeight: 650 }, body: { paddingBlockStart: '1.25rem' } },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'md' },
      styles: { label: { minHeight: '2.5rem', display: 'grid', placeContent: 'center' } },
    }),
  },
});

/** Mantine's parts are drawn in the page's own colours (tokens.css). */
export const cssVariables: CSSVariablesResolver = () => {
  const own = {
    '--mantine-color-body': 'var(--kb-page)',
    '--mantine-color-text': 'var(--kb-ink)',
    '--mantine-color-dimmed': 'var(--kb-ink-quiet)',
    '--mantine-color-placeholder': 'var(--kb-ink-quiet)',
    '--mantine-color-default': 'var(--kb-surface)',
    '--mantine-color-default-hover': 'var(--kb-hover)',
    '--mantine-color-default-color': 'var(--kb-ink)',
    '--mantine-color-default-border': 'var(--kb-line-strong)',
    '--mantine-color-error': 'var(--kb-red)',
  };
  return { variables: {}, light: own, dark: own };
};
