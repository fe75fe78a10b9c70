"""A window that paints nothing: what a tour reads is told beside the picture, and where nobody looks at the picture,
painting it in software is a quarter of the tour's time.

Flutter makes each picture as ever and hands it to WebGL, in a worker of its own; only there, nothing is drawn.
"""

_NOTHING_IS_DRAWN = """
for (const context of [self.WebGL2RenderingContext, self.WebGLRenderingContext])
  for (const name of [
    "drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced", "drawRangeElements",
    "blitFramebuffer", "clear", "clearBufferfv", "clearBufferiv", "clearBufferuiv", "clearBufferfi",
  ])
    if (context && name in context.prototype) context.prototype[name] = () => {};
"""
SCRIPT = f"""{{
  const nothingIsDrawn = `{_NOTHING_IS_DRAWN}`;
  globalThis.Blob = class extends Blob {{
    constructor(parts, options) {{
      super(options?.type?.includes("javascript") ? [nothingIsDrawn, ...parts] : parts, options);
    }}
  }};
  eval(nothingIsDrawn);
}}"""
"""For the page before its first line: there, and at the head of every worker that it makes from text."""
