/** Hides the page while it is not known whether its session still covers it. */

const { style } = document.documentElement;

export function drawCurtain(): void {
  style.visibility = 'hidden';
}

export function openCurtain(): void {
  style.visibility = '';
}
