# One image, two commands: `node dist/cms.js` (the editors' side) and `node dist/delivery.js` (a delivery node).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --no-save && rm -rf .next/cache node_modules/.cache

FROM node:20-bookworm-slim
# `--build-arg PREVIEWS=true`: recordings get their length and a picture, Office files their pages.
ARG PREVIEWS=false
RUN if [ "$PREVIEWS" = true ]; then \
    apt-get update \
    && apt-get install -y --no-install-recommends ffmpeg fonts-noto-cjk \
      libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui \
    && rm -rf /var/lib/apt/lists/*; \
  fi
# Two arenas: with more, glibc keeps hundreds of megabytes of what picture processing has freed.
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 DATA_DIR=/data
WORKDIR /app
# Root's: what runs may read its own code, and write to /data and /backup alone.
COPY --from=build /app ./
RUN mkdir /data /backup && chown node:node /data /backup
USER node
VOLUME /data
CMD ["node", "--enable-source-maps", "dist/delivery.js"]
